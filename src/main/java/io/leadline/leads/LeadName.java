package io.leadline.leads;

/** How a lead is called: its name, or its number where no name came. */
public final class LeadName {
    private LeadName() {}

    public static String of(String firstName, String lastName, long number) {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return name.isEmpty() ? "Lead " + number : name;
    }
}
