package io.leadline.staff;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a change comes from our own pages: a header that no foreign form can send, and no sign of another origin.
 *
 * @param marker the {@code X-Leadline} header
 * @param origin the {@code Origin} header; not every client sends one
 * @param fetchSite the {@code Sec-Fetch-Site} header; likewise
 */
record CrossSite(String marker, String origin, String fetchSite) {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /**
     * @param ownOrigin the origin that this request was sent to
     * @param publicUrl behind a proxy that ends TLS, ours as people see it
     */
    boolean refused(String ownOrigin, Optional<String> publicUrl) {
        if (marker == null || marker.isBlank()) {
            return true;
        }
        if (fetchSite != null && !OWN_SITE.contains(fetchSite)) {
            return true;
        }
        return origin != null
                && !origin.equalsIgnoreCase(ownOrigin)
                && publicUrl.filter(origin::equalsIgnoreCase).isEmpty();
    }
}
