package io.leadline.staff;

import io.leadline.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Who is asking: the signed-in person of this request, set by the session filter. */
@RequestScoped
public class Caller {
    private Member member;
    private UUID session;
    private String address = "";

    void is(Member signedIn, UUID sessionId) {
        member = signedIn;
        session = sessionId;
    }

    void from(String clientAddress) {
        address = clientAddress;
    }

    public Optional<Member> signedIn() {
        return Optional.ofNullable(member);
    }

    public Member member() {
        return signedIn().orElseThrow(() -> Problem.of(401, "unauthenticated", "Please sign in."));
    }

    public UUID id() {
        return member().id();
    }

    /** The session of this request, to tell it from the person's other ones. */
    UUID session() {
        return session;
    }

    public boolean administrator() {
        return member().role() == Role.ADMINISTRATOR;
    }

    public ZoneId zone() {
        return member().zone();
    }

    /** The client's network address, for the audit log. */
    public String address() {
        return address;
    }
}
