package io.leadline.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the environment says. Without more it is demo mode: loopback only, sandbox Meta, mail caught. A public URL or a
 * database URL makes it production.
 */
record Settings(int port, String publicUrl, String databaseUrl, Path dataFolder, boolean demo) {

    static Settings of(Map<String, String> environment) {
        String database = text(environment, "DATABASE_URL");
        String url = text(environment, "PUBLIC_URL");
        boolean demo = database == null && url == null;
        int port = port(environment.getOrDefault("PORT", "8080"));
        if (!demo && url == null) {
            throw new IllegalArgumentException(
                    "DATABASE_URL is set, which makes this production: PUBLIC_URL must say where people reach it.");
        }
        if (!demo && !url.matches("https?://[^/?#\\s]+/?")) {
            throw new IllegalArgumentException("PUBLIC_URL must be like https://leads.example.com, without a path.");
        }
        String reached = demo ? "http://localhost:" + port : url.replaceAll("/$", "");
        Path folder = Path.of(environment.getOrDefault("DATA", "data"))
                .toAbsolutePath()
                .normalize();
        return new Settings(port, reached, database, folder, demo);
    }

    private static String text(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535 || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException("PORT must be a number from 1 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    boolean externalDatabase() {
        return databaseUrl != null;
    }

    boolean portIsFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(demo ? InetAddress.getLoopbackAddress() : null, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * The application's configuration that follows from these settings.
     *
     * @param datasource where the database is
     */
    Map<String, String> properties(DataFolder.Keys keys, Map<String, String> datasource) {
        Map<String, String> properties = new HashMap<>(datasource);
        properties.put("leadline.mode", demo ? "demo" : "production");
        properties.put("leadline.public-url", publicUrl);
        properties.put("quarkus.http.port", String.valueOf(port));
        properties.put("quarkus.http.host", demo ? "127.0.0.1" : "0.0.0.0");
        properties.put("leadline.encryption-keys", keys.encryption());
        properties.put("leadline.webhook-keys", keys.webhook());
        if (demo) {
            properties.put("leadline.meta.graph-url", "http://127.0.0.1:" + port + "/sandbox/graph");
            properties.put("leadline.meta.dialog-url", publicUrl + "/sandbox/www");
            properties.put("quarkus.log.console.json.enabled", "false");
        }
        return properties;
    }

    /** Demo data never meets a real App ID: each mode has a database of its own. */
    String databaseName() {
        return demo ? "leadline_demo" : "leadline";
    }

    /** Understands {@code postgres://user:password@host:5432/name?sslmode=require} and JDBC URLs. */
    static Map<String, String> datasource(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return Map.of("quarkus.datasource.jdbc.url", url);
        }
        URI uri = URI.create(url);
        if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
            throw new IllegalArgumentException("DATABASE_URL must begin with postgres:// or jdbc:postgresql:");
        }
        Map<String, String> properties = new HashMap<>();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        properties.put(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query);
        if (uri.getRawUserInfo() != null) {
            String[] user = uri.getRawUserInfo().split(":", 2);
            properties.put("quarkus.datasource.username", decoded(user[0]));
            if (user.length == 2) {
                properties.put("quarkus.datasource.password", decoded(user[1]));
            }
        }
        return properties;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
