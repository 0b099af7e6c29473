package io.leadline.notify;

import io.leadline.platform.PlatformConfig;
import io.leadline.platform.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a mail's words together, in the recipient's language. */
@ApplicationScoped
class MailText {
    record Rendered(String subject, String text, String html) {}

    private final EntityManager entities;
    private final PlatformConfig config;
    private final int port;

    MailText(EntityManager entities, PlatformConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.entities = entities;
        this.config = config;
        this.port = port;
    }

    Rendered render(MailOutbox.Mail mail) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.put("name", mail.toName());
        values.put("organisation", organisation());
        values.put("link", origin() + values.getOrDefault("path", "/"));
        values.replaceAll((key, value) -> Optional.ofNullable(Text.clean(value)).orElse(""));
        return MailTemplate.of(mail.template(), mail.language()).fill(values);
    }

    /** Stable per row, so that a mail sent twice is one mail to the recipient's program. */
    String messageId(UUID id) {
        String host = URI.create(origin()).getHost();
        return "<" + id + "@" + (host == null ? "leadline.invalid" : host) + ">";
    }

    private String origin() {
        return config.publicUrl().map(url -> url.replaceAll("/+$", "")).orElse("http://localhost:" + port);
    }

    private String organisation() {
        List<String> names = entities.createNativeQuery("select name from organisation", String.class)
                .getResultList();
        return names.isEmpty() ? "Leadline" : names.getFirst();
    }
}
