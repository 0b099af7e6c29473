package io.leadline.sandbox;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts the made-up Graph's errors on the wire. */
class GraphFailures {
    @ServerExceptionMapper
    public Response toResponse(GraphFailure failure) {
        Response.ResponseBuilder answer = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(failure.envelope(trace()).toString());
        if (failure.aboutToken()) {
            String words = failure.getMessage().replace("\"", "'");
            answer.header("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\" \"" + words + "\"");
        }
        return answer.build();
    }

    static String trace() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
