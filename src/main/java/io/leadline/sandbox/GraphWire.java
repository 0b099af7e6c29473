package io.leadline.sandbox;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.ThreadLocalRandom;

/** A resource of the made-up Graph: the fault switches hold for it, and its answers carry Meta's headers. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface GraphWire {

    /** Misbehaves as the switches say. */
    @Provider
    @GraphWire
    class Misbehaviour implements ContainerRequestFilter {
        private static final String OUTAGE =
                "<!DOCTYPE html><html><head><title>Error</title></head><body>Sorry, something went wrong.</body></html>";

        private final Faults faults;

        Misbehaviour(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            Faults.Setting setting = faults.current();
            delay(setting.latencyMs());
            if (setting.rateLimited()) {
                throw ThreadLocalRandom.current().nextBoolean() ? GraphFailure.appLimit() : GraphFailure.pageLimit();
            }
            if (ThreadLocalRandom.current().nextInt(100) < setting.serverErrorPercent()) {
                breakDown(request);
            }
            String version = request.getUriInfo().getPathParameters().getFirst("version");
            if (!version.matches("v\\d+\\.\\d")) {
                throw GraphFailure.oauth(400, 2500, null, "Unknown path components: /" + version);
            }
        }

        /** The faces an outage has at Meta. */
        private static void breakDown(ContainerRequestContext request) {
            switch (ThreadLocalRandom.current().nextInt(4)) {
                case 0 -> throw GraphFailure.unavailable(500, 1);
                case 1 -> throw GraphFailure.unavailable(500, 2);
                case 2 -> throw GraphFailure.unavailable(400, 2);
                default ->
                    request.abortWith(Response.status(503)
                            .type(MediaType.TEXT_HTML_TYPE)
                            .entity(OUTAGE)
                            .build());
            }
        }

        private static void delay(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells how much of the made-up allowance is used. */
    @Provider
    @GraphWire
    class Usage implements ContainerResponseFilter {
        private static final String SHARES = "{\"call_count\":%1$d,\"total_time\":%1$d,\"total_cputime\":%1$d}";
        private static final String BUSINESS =
                "{\"508000000000001\":[{\"type\":\"leadgen\",\"call_count\":%1$d,\"total_cputime\":%1$d,"
                        + "\"total_time\":%1$d,\"estimated_time_to_regain_access\":%2$d}]}";

        private final Faults faults;

        Usage(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            boolean limited = faults.current().rateLimited();
            int share = limited ? 100 : faults.current().usagePercent();
            var headers = response.getHeaders();
            headers.putSingle("X-App-Usage", SHARES.formatted(share));
            headers.putSingle("X-Page-Usage", SHARES.formatted(share));
            headers.putSingle("X-Business-Use-Case-Usage", BUSINESS.formatted(share, limited ? 1 : 0));
            headers.putSingle(
                    "facebook-api-version",
                    request.getUriInfo().getPathParameters().getFirst("version"));
            headers.putSingle("x-fb-trace-id", GraphFailures.trace());
        }
    }
}
