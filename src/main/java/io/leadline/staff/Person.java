package io.leadline.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

@Entity
@Table(name = "person")
class Person {
    @Id
    private UUID id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Member.State state;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    private String theme;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private Instant lastSeenAt;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    @Version
    private int version;

    protected Person() {}

    /** Somebody who was asked to join and has not chosen a password yet. */
    static Person invited(
            UUID id, String name, EmailAddress email, Role role, String language, ZoneId zone, Instant now) {
        Person person = new Person();
        person.id = id;
        person.name = name;
        person.email = email.text();
        person.emailKey = email.key();
        person.role = role;
        person.state = Member.State.INVITED;
        person.language = language;
        person.timeZone = zone.getId();
        person.theme = "auto";
        person.createdAt = now;
        return person;
    }

    /** The first administrator's password was printed on a terminal, so it lives until the first sign-in only. */
    void activateWithOneTimePassword(String hash) {
        state = Member.State.ACTIVE;
        passwordHash = hash;
        mustChangePassword = true;
    }

    /** Accepting an invitation, resetting or changing the password: from here on they are at work. */
    void choosePassword(String hash) {
        state = Member.State.ACTIVE;
        passwordHash = hash;
        mustChangePassword = false;
    }

    void rename(String newName) {
        name = newName;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void liveIn(ZoneId zone) {
        timeZone = zone.getId();
    }

    void prefer(String newTheme) {
        theme = newTheme;
    }

    void become(Role newRole) {
        role = newRole;
    }

    void deactivate(Instant now) {
        state = Member.State.DEACTIVATED;
        deactivatedAt = now;
    }

    /** Back to what they were: somebody who never chose a password is still only invited. */
    void reactivate() {
        state = passwordHash == null ? Member.State.INVITED : Member.State.ACTIVE;
        deactivatedAt = null;
    }

    boolean is(Member.State asked) {
        return state == asked;
    }

    boolean activeAdministrator() {
        return state == Member.State.ACTIVE && role == Role.ADMINISTRATOR;
    }

    Member member() {
        return new Member(id, name, email, role, state, language, ZoneId.of(timeZone));
    }

    UUID id() {
        return id;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    Member.State state() {
        return state;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    String language() {
        return language;
    }

    String timeZone() {
        return timeZone;
    }

    String theme() {
        return theme;
    }

    int version() {
        return version;
    }
}
