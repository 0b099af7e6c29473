package io.leadline.functions;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The functions that the one artifact is deployed as, and the routes each of them serves. */
enum DeployedFunction {
    META_WEBHOOK("meta-webhook", List.of("/webhooks/meta")),
    CALL_EVENTS("call-events", List.of("/webhooks/calls/")),
    FORMS("forms", List.of("/forms/")),
    LEAD_INGESTION("lead-ingestion", List.of("/internal/ingestion")),
    ADMIN("admin", List.of("/api/", "/assets/", "/")),
    SCHEDULED("scheduled", List.of("/internal/schedule/")),
    MIGRATE("migrate", List.of("/internal/migration"));

    private static final List<String> NEVER_IN_ADMIN =
            List.of("/webhooks/", "/forms/", "/internal/", "/sandbox/", "/q/");

    private final String name;
    private final List<String> routes;

    DeployedFunction(String name, List<String> routes) {
        this.name = name;
        this.routes = routes;
    }

    boolean serves(String path) {
        if (this == ADMIN && NEVER_IN_ADMIN.stream().anyMatch(path::startsWith)) {
            return false;
        }
        return routes.stream().anyMatch(route -> route.endsWith("/") ? path.startsWith(route) : path.equals(route));
    }

    static DeployedFunction named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("FUNCTION is " + name + ", which is none of "
                        + Arrays.stream(values()).map(function -> function.name).toList()));
    }

    /** Which function this process is; none: the all-in-one server. */
    @Singleton
    static class Current {
        private final Optional<DeployedFunction> function;

        Current(@ConfigProperty(name = "function") Optional<String> name) {
            function = name.filter(text -> !text.isBlank()).map(DeployedFunction::named);
        }

        boolean allInOne() {
            return function.isEmpty();
        }

        boolean serves(String path) {
            return function.map(one -> one.serves(path)).orElse(true);
        }
    }
}
