package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** The app's own webhook subscription. */
@DemoOnly
@GraphWire
@Path("/sandbox/graph/{version}")
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionsResource {
    private final GraphRequest request;
    private final SandboxApp app;
    private final AppSubscriptions subscriptions;
    private final Callback callback;

    SubscriptionsResource(GraphRequest request, SandboxApp app, AppSubscriptions subscriptions, Callback callback) {
        this.request = request;
        this.app = app;
        this.subscriptions = subscriptions;
        this.callback = callback;
    }

    @GET
    @Path("{app}/subscriptions")
    public JsonNode list(@PathParam("app") String appId, @PathParam("version") String version) {
        mustBeApp(appId);
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        ArrayNode data = list.putArray("data");
        subscriptions.toPages().ifPresent(subscription -> {
            ObjectNode shown = data.addObject().put("object", "page");
            shown.put("callback_url", subscription.callbackUrl()).put("active", true);
            ArrayNode fields = shown.putArray("fields");
            subscription
                    .fields()
                    .forEach(field -> fields.addObject().put("name", field).put("version", version));
        });
        return list;
    }

    /** Calls the address before anything is stored, so no transaction is open meanwhile. */
    @POST
    @Path("{app}/subscriptions")
    @Consumes(MediaType.WILDCARD)
    public JsonNode subscribe(@PathParam("app") String appId, byte[] body) {
        request.with(body);
        mustBeApp(appId);
        if (!"page".equals(request.required("object"))) {
            throw GraphFailure.invalid("object must be one of: page");
        }
        Set<String> fields = PageEdgesResource.list(request.required("fields"));
        String callbackUrl = request.required("callback_url");
        callback.verify(callbackUrl, request.required("verify_token"));
        subscriptions.save(callbackUrl, fields);
        return GraphAnswer.SUCCESS;
    }

    @DELETE
    @Path("{app}/subscriptions")
    @Transactional
    public JsonNode unsubscribe(@PathParam("app") String appId) {
        mustBeApp(appId);
        String fields = request.parameter("fields");
        subscriptions.remove(fields == null ? Set.of() : PageEdgesResource.list(fields));
        return GraphAnswer.SUCCESS;
    }

    private void mustBeApp(String appId) {
        Bearer bearer = request.bearer();
        if (!app.appId().equals(appId)) {
            throw GraphFailure.unknownObject(appId);
        }
        if (bearer.kind() != Bearer.Kind.APP) {
            throw GraphFailure.oauth(400, 15, null, "(#15) This method must be called with an app access_token.");
        }
    }
}
