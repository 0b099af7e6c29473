package io.leadline.sandbox;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the app asked the login dialog for. */
record Dialog(String clientId, URI redirectUri, String state, List<String> scopes, boolean rerequest) {
    /** Asked for by many apps and always granted: not worth a question. */
    private static final Set<String> BASIC = Set.of("public_profile", "email");

    /** A request that is shown as an error page rather than sent back: nobody knows whether the address is right. */
    static final class Unacceptable extends RuntimeException {
        Unacceptable(String message) {
            super(message, null, false, false);
        }
    }

    static Dialog of(MultivaluedMap<String, String> parameters, String appId, List<String> origins) {
        if (!appId.equals(parameters.getFirst("client_id"))) {
            throw new Unacceptable("Invalid App ID: the provided app ID does not look like a valid app ID.");
        }
        List<String> scopes = Stream.of(given(parameters, "scope").split("[,\\s]+"))
                .filter(scope -> !scope.isEmpty() && !BASIC.contains(scope))
                .distinct()
                .toList();
        for (String scope : scopes) {
            if (!Scopes.ALL.contains(scope)) {
                throw new Unacceptable("Invalid Scopes: " + scope + ".");
            }
        }
        return new Dialog(
                appId,
                redirectUri(given(parameters, "redirect_uri"), origins),
                given(parameters, "state"),
                scopes,
                "rerequest".equals(parameters.getFirst("auth_type")));
    }

    URI granted(String code) {
        return UriBuilder.fromUri(redirectUri)
                .queryParam("code", "{code}")
                .queryParam("state", "{state}")
                .fragment("_=_")
                .build(code, state);
    }

    URI cancelled() {
        return UriBuilder.fromUri(redirectUri)
                .queryParam("error", "access_denied")
                .queryParam("error_code", "200")
                .queryParam("error_reason", "user_denied")
                .queryParam("error_description", "Permissions error")
                .queryParam("state", "{state}")
                .build(state);
    }

    /** Scopes that are put to the person: one that was declined before only comes up when asked for once more. */
    List<String> asked(People.Consent before) {
        return scopes.stream()
                .filter(scope -> rerequest || !before.declined().contains(scope))
                .toList();
    }

    private static URI redirectUri(String text, List<String> origins) {
        try {
            URI uri = new URI(text);
            String origin = uri.getScheme() + "://" + uri.getRawAuthority();
            if (uri.getRawFragment() == null && origins.contains(origin)) {
                return uri;
            }
        } catch (java.net.URISyntaxException notAnAddress) {
            // as bad as a foreign one
        }
        throw new Unacceptable(
                "URL blocked: this redirect failed because the redirect URI is not an address of this installation.");
    }

    private static String given(MultivaluedMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }
}
