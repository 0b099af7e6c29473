package io.leadline.sandbox;

import io.leadline.platform.Problem;
import io.leadline.staff.Access;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that can go wrong between a company and Meta, on demand. */
@DemoOnly
@Access(Access.Who.ADMINISTRATOR)
@Tag(name = "Demo")
@Path("/api/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MisfortunesResource {
    private static final int PASSWORD_CHANGED = 460;
    private static final Set<Integer> SUBCODES = Set.of(458, 459, 460, 463, 464, 467, 492);

    private final Faults faults;
    private final Tokens tokens;
    private final Pages pages;
    private final Forms forms;

    MisfortunesResource(Faults faults, Tokens tokens, Pages pages, Forms forms) {
        this.faults = faults;
        this.tokens = tokens;
        this.pages = pages;
        this.forms = forms;
    }

    /**
     * @param pageId whose tokens die; null: every token
     * @param personId only what was given to this person
     * @param subcode of error 190; null: 460, the password was changed
     */
    record TokenDeath(String pageId, String personId, Integer subcode) {}

    record PermissionLoss(@NotNull String pageId, @NotNull String permission) {}

    @PUT
    @Path("faults")
    @Transactional
    @Operation(operationId = "setFaults", summary = "Makes the made-up Meta slow, failing or repetitive")
    public Faults.Setting misbehave(@NotNull @Valid Faults.Setting setting) {
        faults.set(setting);
        return setting;
    }

    @POST
    @Path("token-deaths")
    @Transactional
    @Operation(operationId = "killTokens", summary = "Lets access tokens die")
    @APIResponse(responseCode = "204", description = "Done")
    public void killTokens(TokenDeath wanted) {
        TokenDeath death = wanted == null ? new TokenDeath(null, null, null) : wanted;
        if (death.pageId() != null) {
            mustExist(death.pageId());
        }
        int subcode = death.subcode() == null ? PASSWORD_CHANGED : death.subcode();
        if (!SUBCODES.contains(subcode)) {
            throw Problem.invalid("subcode", "is none that a dead token answers with");
        }
        tokens.kill(death.pageId(), death.personId(), subcode);
    }

    @POST
    @Path("permission-losses")
    @Transactional
    @Operation(operationId = "losePermission", summary = "Takes a permission away for a page")
    @APIResponse(responseCode = "204", description = "Done")
    public void losePermission(@NotNull @Valid PermissionLoss loss) {
        mustExist(loss.pageId());
        if (!Scopes.ALL.contains(loss.permission())) {
            throw Problem.invalid("permission", "is not known to the sandbox");
        }
        pages.lose(loss.pageId(), loss.permission());
    }

    @DELETE
    @Path("permission-losses")
    @Transactional
    @Operation(operationId = "giveBackPermissions", summary = "Gives all permissions back")
    public void giveBackPermissions() {
        pages.giveBackPermissions();
    }

    @PUT
    @Path("pages/{pageId}/vanishing")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "hidePage", summary = "Lets a page vanish")
    public void vanish(@PathParam("pageId") String pageId) {
        vanish(pageId, true);
    }

    @DELETE
    @Path("pages/{pageId}/vanishing")
    @Transactional
    @Operation(operationId = "showPage", summary = "Brings a page back")
    public void reappear(@PathParam("pageId") String pageId) {
        vanish(pageId, false);
    }

    @PUT
    @Path("forms/{formId}/archiving")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(operationId = "archiveForm", summary = "Archives a form")
    public void archive(@PathParam("formId") String formId) {
        archive(formId, true);
    }

    @DELETE
    @Path("forms/{formId}/archiving")
    @Transactional
    @Operation(operationId = "reopenForm", summary = "Makes an archived form an active one again")
    public void reopen(@PathParam("formId") String formId) {
        archive(formId, false);
    }

    private void archive(String formId, boolean archived) {
        if (!forms.archive(formId, archived)) {
            throw Problem.notFound();
        }
    }

    private void vanish(String pageId, boolean vanished) {
        if (!pages.vanish(pageId, vanished)) {
            throw Problem.notFound();
        }
    }

    private void mustExist(String pageId) {
        if (pages.find(pageId).isEmpty()) {
            throw Problem.invalid("pageId", "is no page of the sandbox");
        }
    }
}
