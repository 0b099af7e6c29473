package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The pages of the Business: its own, and none that it manages for others. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}")
@Produces(MediaType.APPLICATION_JSON)
class BusinessEdgesResource {
    private final GraphRequest request;
    private final Pages pages;
    private final Accounts accounts;

    BusinessEdgesResource(GraphRequest request, Pages pages, Accounts accounts) {
        this.request = request;
        this.pages = pages;
        this.accounts = accounts;
    }

    @GET
    @Path("{business}/owned_pages")
    @Transactional
    public JsonNode owned(@PathParam("business") String business) {
        Bearer user = member(business);
        return accounts.list(user, pages.ofBusiness(user));
    }

    @GET
    @Path("{business}/client_pages")
    public JsonNode ofClients(@PathParam("business") String business) {
        return accounts.list(member(business), List.of());
    }

    private Bearer member(String business) {
        Bearer bearer = request.bearer();
        if (!business.equals(Pages.BUSINESS) || bearer.kind() != Bearer.Kind.USER) {
            throw GraphFailure.unknownObject(business);
        }
        if (!bearer.has("business_management")) {
            throw GraphFailure.missingPermission("business_management");
        }
        return bearer;
    }
}
