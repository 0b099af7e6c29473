package io.leadline.staff;

import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who works here, as other packages see them. */
public record Member(UUID id, String name, String email, Role role, State state, String language, ZoneId zone) {
    @Schema(name = "StaffState")
    public enum State {
        INVITED,
        ACTIVE,
        DEACTIVATED
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
