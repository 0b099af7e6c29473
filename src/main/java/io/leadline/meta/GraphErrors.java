package io.leadline.meta;

import io.leadline.inbox.ErrorClass;

/** What a refusal of Graph means, by code, subcode, type and HTTP status; its text is never looked at. */
final class GraphErrors {
    private static final int PROFILE_NOT_LINKED = 2853001;

    private GraphErrors() {}

    /**
     * {@link ErrorClass#TOKEN} is only a suspicion: the same code also means a missing permission, and
     * {@code debug_token} decides.
     */
    static ErrorClass classify(GraphError error) {
        int code = error.code();
        if (isThrottling(code)) {
            return ErrorClass.THROTTLED;
        }
        if (code >= 200 && code <= 299) {
            return ErrorClass.PERMISSION;
        }
        return switch (code) {
            case 0 -> error.http() == 429 ? ErrorClass.THROTTLED : ErrorClass.TRANSIENT;
            case 1 -> error.subcode() == PROFILE_NOT_LINKED ? ErrorClass.PERMISSION : ErrorClass.TRANSIENT;
            case 2 -> ErrorClass.TRANSIENT;
            case 102, 190 -> ErrorClass.TOKEN;
            case 3, 10, 341, 368 -> ErrorClass.PERMISSION;
            case 101, 104, 2635 -> ErrorClass.CONFIGURATION;
            case 100 -> isProofRefused(error) ? ErrorClass.CONFIGURATION : ErrorClass.UNREADABLE;
            case 33 -> ErrorClass.UNREADABLE;
            default -> unknown(error);
        };
    }

    /** Limits of the app, the person, the page, one's own, and of the business use cases. */
    private static boolean isThrottling(int code) {
        return code == 4 || code == 17 || code == 32 || code == 613 || (code >= 80000 && code <= 80014);
    }

    /** A wrong or missing {@code appsecret_proof} looks like a bad parameter, but for its type and no subcode. */
    private static boolean isProofRefused(GraphError error) {
        return "GraphMethodException".equals(error.type()) && error.subcode() == 0;
    }

    private static ErrorClass unknown(GraphError error) {
        if (error.http() == 429) {
            return ErrorClass.THROTTLED;
        }
        return error.markedTransient() || error.http() >= 500 ? ErrorClass.TRANSIENT : ErrorClass.UNREADABLE;
    }
}
