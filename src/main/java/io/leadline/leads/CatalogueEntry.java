package io.leadline.leads;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a status and a source have in common: a named, coloured place in a list that an administrator keeps. */
@MappedSuperclass
abstract class CatalogueEntry {
    @Id
    private UUID id;

    private String name;
    private String colour;
    private int position;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Version
    private int version;

    protected CatalogueEntry() {}

    CatalogueEntry(UUID id, String name, Colour colour, int position) {
        this.id = id;
        this.name = name;
        this.colour = colour.key();
        this.position = position;
    }

    void rename(String newName) {
        name = newName;
    }

    void paint(Colour newColour) {
        colour = newColour.key();
    }

    void stand(int newPosition) {
        position = newPosition;
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    void bringBack() {
        retiredAt = null;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String colour() {
        return colour;
    }

    int position() {
        return position;
    }

    boolean retired() {
        return retiredAt != null;
    }

    int version() {
        return version;
    }
}
