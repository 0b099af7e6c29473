package io.leadline.leads;

import io.leadline.leads.Catalogue.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two lists as they go over the wire. */
@ApplicationScoped
class CatalogueRows {
    private final Catalogue catalogue;

    CatalogueRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param initial for statuses: new leads get it; @param leads how many leads have it */
    @Schema(name = "CatalogueItem")
    record Item(
            UUID id,
            String name,
            String colour,
            int position,
            boolean initial,
            boolean retired,
            long leads,
            int version) {}

    @Schema(name = "CatalogueItemList")
    record Items(List<Item> items) {}

    @Schema(name = "NewCatalogueItem")
    record NewItem(
            @NotBlank @Size(max = 60) String name, @NotNull Colour colour) {}

    /** What is absent stays. */
    @Schema(name = "CatalogueItemChange")
    record Changed(@NotNull Integer version, @Size(max = 60) String name, Colour colour) {}

    @Schema(name = "CatalogueOrder")
    record Order(@NotNull @Size(max = 500) List<@NotNull UUID> ids) {}

    @Schema(name = "CatalogueMerge")
    record Merge(@NotNull UUID into) {}

    Items all(Kind kind) {
        return new Items(
                catalogue.all(kind).stream().map(entry -> item(kind, entry)).toList());
    }

    Item one(Kind kind, UUID id) {
        return item(kind, catalogue.get(kind, id));
    }

    private Item item(Kind kind, CatalogueEntry entry) {
        return new Item(
                entry.id(),
                entry.name(),
                entry.colour(),
                entry.position(),
                entry instanceof LeadStatus status && status.initial(),
                entry.retired(),
                catalogue.leads(kind, entry.id()),
                entry.version());
    }
}
