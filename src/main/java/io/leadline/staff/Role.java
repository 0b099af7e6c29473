package io.leadline.staff;

/** What a person may do: an agent works the leads assigned to them, an administrator sees and sets everything. */
public enum Role {
    ADMINISTRATOR,
    AGENT
}
