package io.leadline.staff;

import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stands before every route under /api: who asks, from where, and may they. Nothing there is open by forgetting. */
class SessionFilter {
    private static final Logger LOG = Logger.getLogger(SessionFilter.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What somebody may still use who must choose a password of their own first. */
    private static final Set<Class<?>> BEFORE_PASSWORD_CHANGE = Set.of(SessionResource.class, AccountResource.class);

    private final Sessions sessions;
    private final Caller caller;
    private final ClientAddress addresses;
    private final PlatformConfig config;

    SessionFilter(Sessions sessions, Caller caller, ClientAddress addresses, PlatformConfig config) {
        this.sessions = sessions;
        this.caller = caller;
        this.addresses = addresses;
        this.config = config;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext request, ResourceInfo route, HttpServerRequest http) {
        if (!guarded(route)) {
            return;
        }
        caller.from(addresses.of(http));
        refuseForeignChange(request);
        Access.Who allowed = allowed(route);
        Optional<Sessions.SignedIn> session = session(request);
        session.ifPresent(found -> caller.is(found.person().member(), found.session()));
        if (allowed != Access.Who.ANYONE) {
            requireRights(allowed, route, session);
        }
        session.filter(found -> !sessions.seenLately(found))
                .ifPresent(found -> QuarkusTransaction.requiringNew().run(() -> sessions.seen(found)));
    }

    private void requireRights(Access.Who allowed, ResourceInfo route, Optional<Sessions.SignedIn> session) {
        Member member = caller.member();
        if (session.orElseThrow().person().mustChangePassword()
                && !BEFORE_PASSWORD_CHANGE.contains(route.getResourceClass())) {
            throw Problem.of(403, "password-change-required", "Please choose a password of your own first.");
        }
        if (allowed == Access.Who.ADMINISTRATOR && member.role() != Role.ADMINISTRATOR) {
            throw forbidden();
        }
    }

    private void refuseForeignChange(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        var headers = new CrossSite(
                request.getHeaderString("X-Leadline"),
                request.getHeaderString("Origin"),
                request.getHeaderString("Sec-Fetch-Site"));
        var uri = request.getUriInfo().getRequestUri();
        if (headers.refused(uri.getScheme() + "://" + uri.getRawAuthority(), config.publicUrl())) {
            throw Problem.of(403, "cross-site", "This change did not come from a page of this installation.");
        }
    }

    /** Judged by the route that was matched, not by the address, which can be spelt in many ways: {@code /%61pi/staff}. */
    private static boolean guarded(ResourceInfo route) {
        Path path = route.getResourceClass().getAnnotation(Path.class);
        return path == null
                || path.value().startsWith("/api")
                || path.value().startsWith("api")
                || access(route) != null;
    }

    private static Access access(ResourceInfo route) {
        Access access = route.getResourceMethod().getAnnotation(Access.class);
        return access == null ? route.getResourceClass().getAnnotation(Access.class) : access;
    }

    private static Access.Who allowed(ResourceInfo route) {
        Access access = access(route);
        if (access == null) {
            LOG.errorf("%s does not say who may call it", route.getResourceMethod());
            throw forbidden();
        }
        return access.value();
    }

    private Optional<Sessions.SignedIn> session(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null || cookie.getValue() == null || cookie.getValue().length() > 100
                ? Optional.empty()
                : sessions.find(cookie.getValue());
    }

    private static Problem forbidden() {
        return Problem.of(403, "forbidden", "Your role does not allow this.");
    }
}
