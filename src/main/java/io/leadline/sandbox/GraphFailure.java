package io.leadline.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the made-up Graph that is an error, in the words and numbers Meta uses. */
final class GraphFailure extends RuntimeException {
    private final int status;
    private final String type;
    private final int code;
    private final Integer subcode;
    private final boolean isTransient;

    private GraphFailure(int status, String type, int code, Integer subcode, boolean isTransient, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
        this.isTransient = isTransient;
    }

    static GraphFailure oauth(int status, int code, Integer subcode, String message) {
        return new GraphFailure(status, "OAuthException", code, subcode, false, message);
    }

    static GraphFailure invalid(String message) {
        return oauth(400, 100, null, "(#100) " + message);
    }

    /** Unknown, deleted, too old, or not for this caller: Meta says the same of all. */
    static GraphFailure unknownObject(String id) {
        return new GraphFailure(
                400,
                "GraphMethodException",
                100,
                33,
                false,
                "Unsupported get request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation.");
    }

    static GraphFailure wrongProof() {
        return new GraphFailure(
                400, "GraphMethodException", 100, null, false, "Invalid appsecret_proof provided in the API argument");
    }

    static GraphFailure unparsableToken() {
        return oauth(400, 190, null, "Invalid OAuth access token - Cannot parse access token");
    }

    static GraphFailure deadToken(int subcode) {
        String message =
                switch (subcode) {
                    case 458 -> "The user has not authorized application.";
                    case 460 ->
                        "The session has been invalidated because the user changed their password or Facebook has changed"
                                + " the session for security reasons.";
                    case 463 -> "Session has expired. The current time is later than the end of the session.";
                    case 467 -> "The session is invalid because the user logged out.";
                    default -> "The session is invalid.";
                };
        return oauth(400, 190, subcode, "Error validating access token: " + message);
    }

    /** Reads like a dead token, but is a permission that is missing. */
    static GraphFailure noImpersonation(String permission) {
        return oauth(
                400,
                190,
                null,
                "Any of the " + permission + " permission(s) must be granted before impersonating a user's page.");
    }

    static GraphFailure missingPermission(String permission) {
        return oauth(403, 200, null, "(#200) Requires " + permission + " permission to manage the object");
    }

    static GraphFailure missingTask(String task) {
        return oauth(403, 200, null, "(#200) The user must have the " + task + " task on this Page");
    }

    static GraphFailure pageTokenNeeded() {
        return oauth(400, 210, null, "(#210) A page access token is required to request this resource.");
    }

    static GraphFailure appLimit() {
        return oauth(403, 4, null, "(#4) Application request limit reached");
    }

    static GraphFailure pageLimit() {
        return oauth(400, 32, null, "(#32) Page request limit reached");
    }

    static GraphFailure unavailable(int status, int code) {
        String message = code == 1
                ? "An unknown error occurred"
                : "Service temporarily unavailable. Please retry your request later.";
        return new GraphFailure(status, "OAuthException", code, null, code == 2, message);
    }

    int status() {
        return status;
    }

    /** Whether the caller is told to get a new token by WWW-Authenticate. */
    boolean aboutToken() {
        return code == 190 || code == 104 || code == 2500;
    }

    /** The error as it stands in the answer, and in debug_token's. */
    ObjectNode envelope(String trace) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ObjectNode error = envelope.putObject("error");
        error.put("message", getMessage()).put("type", type).put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (isTransient) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", trace);
        return envelope;
    }
}
