package io.leadline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void without_more_it_is_demo_mode_on_the_loopback_address() {
        Settings settings = Settings.of(Map.of("PORT", "8191"));
        assertTrue(settings.demo());
        assertEquals("http://localhost:8191", settings.publicUrl());
        Map<String, String> properties = settings.properties(new DataFolder.Keys("1:a", "1:b"), Map.of());
        assertEquals("127.0.0.1", properties.get("quarkus.http.host"));
        assertEquals("demo", properties.get("leadline.mode"));
    }

    @Test
    void a_public_url_makes_it_production_without_the_sandbox() {
        Settings settings = Settings.of(Map.of("PUBLIC_URL", "https://leads.example.com/"));
        assertFalse(settings.demo());
        assertEquals("https://leads.example.com", settings.publicUrl());
        Map<String, String> properties = settings.properties(new DataFolder.Keys("1:a", "1:b"), Map.of());
        assertEquals("production", properties.get("leadline.mode"));
        assertFalse(properties.containsKey("leadline.meta.graph-url"));
    }

    @Test
    void a_database_needs_a_public_url_beside_it() {
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("DATABASE_URL", "postgres://h/db")));
    }

    @Test
    void a_database_url_of_either_kind_is_understood() {
        Map<String, String> properties =
                Settings.datasource("postgres://us%40er:p%3Aw+d@db.example:6432/leads?sslmode=require");
        assertEquals(
                "jdbc:postgresql://db.example:6432/leads?sslmode=require",
                properties.get("quarkus.datasource.jdbc.url"));
        assertEquals("us@er", properties.get("quarkus.datasource.username"));
        assertEquals("p:w+d", properties.get("quarkus.datasource.password"));
        assertEquals(
                "jdbc:postgresql://db/leads",
                Settings.datasource("jdbc:postgresql://db/leads").get("quarkus.datasource.jdbc.url"));
        assertThrows(IllegalArgumentException.class, () -> Settings.datasource("mysql://db/leads"));
    }

    @Test
    void nonsense_is_refused_in_words() {
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("PORT", "eighty")));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("PORT", "70000")));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("PUBLIC_URL", "leads.example.com")));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of("PUBLIC_URL", "https://x.example/path")));
    }
}
