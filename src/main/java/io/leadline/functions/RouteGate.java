package io.leadline.functions;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A function answers 404 for every route that is not its own, before anything else looks at the request. */
@ApplicationScoped
class RouteGate {
    private final DeployedFunction.Current current;

    RouteGate(DeployedFunction.Current current) {
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, 2_000);
    }

    private void pass(RoutingContext request) {
        if (current.serves(request.normalizedPath())) {
            request.next();
        } else {
            request.response().setStatusCode(404).end();
        }
    }
}
