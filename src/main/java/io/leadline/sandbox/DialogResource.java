package io.leadline.sandbox;

import io.leadline.platform.PlatformConfig;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The login dialog of the made-up Meta. Works without a script. */
@DemoOnly
@Path("/sandbox/www")
@Produces("text/html; charset=utf-8")
class DialogResource {
    private static final List<String> CARRIED =
            List.of("client_id", "redirect_uri", "state", "scope", "response_type", "auth_type");

    private final SandboxApp app;
    private final People people;
    private final Pages pages;
    private final PlatformConfig config;

    DialogResource(SandboxApp app, People people, Pages pages, PlatformConfig config) {
        this.app = app;
        this.people = people;
        this.pages = pages;
        this.config = config;
    }

    @GET
    @Path("dialog.css")
    @Produces("text/css")
    public byte[] style() throws IOException {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("sandbox/dialog.css")) {
            return in.readAllBytes();
        }
    }

    @GET
    @Path("{version}/dialog/oauth")
    public String open(@Context UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Dialog dialog = dialog(parameters, uri);
        String hidden = DialogPage.hidden(carried(parameters));
        Optional<People.Person> person = person(parameters);
        if (person.isEmpty()) {
            return DialogPage.people(hidden, people.all());
        }
        String id = person.get().id();
        return DialogPage.consent(hidden, person.get(), pages.of(id), dialog.asked(before(id)));
    }

    @POST
    @Path("{version}/dialog/oauth")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response decide(@Context UriInfo uri, MultivaluedMap<String, String> form) {
        Dialog dialog = dialog(form, uri);
        Optional<People.Person> person = person(form);
        if (person.isEmpty() || !"continue".equals(form.getFirst("decision"))) {
            return Response.seeOther(dialog.cancelled()).build();
        }
        String id = person.get().id();
        people.agree(id, answer(dialog, before(id), form.getOrDefault("permission", List.of())), ticked(id, form));
        return Response.seeOther(
                        dialog.granted(people.code(id, dialog.redirectUri().toString())))
                .build();
    }

    @ServerExceptionMapper
    public Response refuse(Dialog.Unacceptable refused) {
        return Response.status(400)
                .type("text/html; charset=utf-8")
                .entity(DialogPage.refusal(refused.getMessage()))
                .build();
    }

    /** What was granted before stays granted unless the person was asked again and unticked it. */
    private static People.Consent answer(Dialog dialog, People.Consent before, List<String> ticked) {
        List<String> asked = dialog.asked(before);
        List<String> granted = new ArrayList<>();
        List<String> declined = new ArrayList<>();
        for (String scope : Scopes.ALL) {
            if (asked.contains(scope)) {
                (ticked.contains(scope) ? granted : declined).add(scope);
            } else if (before.granted().contains(scope)) {
                granted.add(scope);
            } else if (before.declined().contains(scope)) {
                declined.add(scope);
            }
        }
        return new People.Consent(granted, declined);
    }

    private List<String> ticked(String personId, MultivaluedMap<String, String> form) {
        List<String> wanted = form.getOrDefault("page", List.of());
        return pages.of(personId).stream()
                .map(role -> role.page().id())
                .filter(wanted::contains)
                .toList();
    }

    private Dialog dialog(MultivaluedMap<String, String> parameters, UriInfo uri) {
        List<String> origins = new ArrayList<>();
        origins.add(uri.getBaseUri().getScheme() + "://" + uri.getBaseUri().getRawAuthority());
        config.publicUrl().ifPresent(origins::add);
        return Dialog.of(parameters, app.appId(), origins);
    }

    private Optional<People.Person> person(MultivaluedMap<String, String> parameters) {
        return Optional.ofNullable(parameters.getFirst("person")).flatMap(people::find);
    }

    private People.Consent before(String personId) {
        return people.consent(personId).orElse(new People.Consent(List.of(), List.of()));
    }

    private static Map<String, String> carried(MultivaluedMap<String, String> parameters) {
        Map<String, String> carried = new LinkedHashMap<>();
        CARRIED.stream().filter(parameters::containsKey).forEach(name -> carried.put(name, parameters.getFirst(name)));
        return carried;
    }
}
