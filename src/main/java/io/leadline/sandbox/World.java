package io.leadline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The people, pages and forms that exist from the start; read from {@code sandbox/world.json}. */
@ApplicationScoped
class World {
    private final Sql sql;
    private final SandboxApp app;

    World(Sql sql, SandboxApp app) {
        this.sql = sql;
        this.app = app;
    }

    /** Adds what is missing and changes nothing that is there. */
    void ensure() {
        app.ensure();
        JsonNode world = read();
        int position = 0;
        for (JsonNode page : world.path("pages")) {
            addPage(page, position++);
        }
        for (JsonNode person : world.path("people")) {
            addPerson(person, position++);
        }
    }

    private void addPage(JsonNode page, int position) {
        String id = page.path("id").asText();
        sql.update(
                """
                insert into sandbox.page (page_id, name, category, in_business, ads, language, position)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                page.path("name").asText(),
                page.path("category").asText(),
                page.path("in_business").asBoolean(),
                page.path("ads").toString(),
                page.path("language").asText(),
                position);
        int place = 0;
        for (JsonNode form : page.path("forms")) {
            sql.update("""
                    insert into sandbox.form (form_id, page_id, node, position) values (?, ?, ?, ?)
                    on conflict do nothing""", form.path("id").asText(), id, form.toString(), place++);
        }
    }

    private void addPerson(JsonNode person, int position) {
        String id = person.path("id").asText();
        sql.update(
                "insert into sandbox.person (person_id, name, position) values (?, ?, ?) on conflict do nothing",
                id,
                person.path("name").asText(),
                position);
        person.path("roles").properties().forEach(role -> {
            List<String> tasks = new ArrayList<>();
            role.getValue().forEach(task -> tasks.add(task.asText()));
            sql.update(
                    "insert into sandbox.page_role (person_id, page_id, tasks) values (?, ?, ?) on conflict do nothing",
                    id,
                    role.getKey(),
                    tasks);
        });
    }

    private static JsonNode read() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("sandbox/world.json")) {
            return Json.MAPPER.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
