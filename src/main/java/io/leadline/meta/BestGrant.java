package io.leadline.meta;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which of a page's grants is used: one that is valid and may do it, the newest of them. */
final class BestGrant {

    /** What a token is wanted for. */
    enum Use {
        LEADS {
            @Override
            boolean allowedBy(Candidate grant) {
                return grant.tasks().contains("ADVERTISE") && grant.scopes().contains(Scopes.LEADS);
            }
        },
        SUBSCRIBING {
            @Override
            boolean allowedBy(Candidate grant) {
                return grant.tasks().stream().anyMatch(List.of("MANAGE", "CREATE_CONTENT", "MODERATE")::contains);
            }
        };

        abstract boolean allowedBy(Candidate grant);
    }

    /** @param expiresAt null: it does not expire */
    record Candidate(
            UUID id,
            int tokenVersion,
            List<String> tasks,
            List<String> scopes,
            boolean valid,
            Instant expiresAt,
            Instant listedAt) {

        boolean living(Instant now) {
            return valid && (expiresAt == null || expiresAt.isAfter(now));
        }
    }

    private BestGrant() {}

    static Optional<Candidate> of(Collection<Candidate> grants, Use use, Instant now) {
        return grants.stream()
                .filter(grant -> grant.living(now) && use.allowedBy(grant))
                .max(Comparator.comparing(Candidate::listedAt).thenComparing(Candidate::id));
    }
}
