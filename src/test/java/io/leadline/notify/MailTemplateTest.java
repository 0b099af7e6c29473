package io.leadline.notify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplateTest {
    private static final List<String> LANGUAGES = List.of("en", "tr", "uk", "ru", "pl");

    /** Exactly what {@link MailOutbox.Mail} promises to each template. */
    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "lead-assigned", List.of("lead", "page"),
            "page-needs-reconnect", List.of("page"),
            "invitation", List.of("inviter"),
            "password-reset", List.of());

    static Stream<Arguments> everyTemplateInEveryLanguage() {
        return TEMPLATES.keySet().stream()
                .flatMap(template -> LANGUAGES.stream().map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInEveryLanguage")
    void every_mail_is_complete_in_every_language(String template, String language) {
        MailText.Rendered mail = MailTemplate.of(template, language).fill(values(template));
        for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
            assertThat(part, not(containsString("{")));
            assertThat(part, not(containsString("null")));
        }
        assertThat(mail.html(), containsString("<html lang=\"" + language + "\">"));
        assertThat(mail.html(), containsString("href=\"https://leads.example/x?a=1&amp;b=2\""));
        assertThat(mail.text(), containsString("https://leads.example/x?a=1&b=2"));
    }

    @Test
    void all_languages_have_the_same_texts() throws Exception {
        for (String language : LANGUAGES) {
            assertThat(language, keys(language), equalTo(keys("en")));
        }
    }

    @Test
    void a_name_is_text_and_never_markup_nor_a_header() {
        Map<String, String> values = values("lead-assigned");
        values.put("lead", "<b>Eve</b> {page}$1\r\nBcc: all@example.test");
        MailText.Rendered mail = MailTemplate.of("lead-assigned", "en").fill(values);
        assertThat(mail.subject(), equalTo("New lead: <b>Eve</b> {page}$1 Bcc: all@example.test"));
        assertThat(mail.html(), not(containsString("<b>")));
        assertThat(mail.html(), containsString("&lt;b&gt;Eve&lt;/b&gt; {page}$1"));
    }

    @Test
    void a_missing_value_or_template_or_language_is_a_mistake_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> MailTemplate.of("lead-assigned", "en")
                .fill(Map.of("link", "https://leads.example")));
        assertThrows(IllegalArgumentException.class, () -> MailTemplate.of("no-such-mail", "en"));
        assertThrows(IllegalArgumentException.class, () -> MailTemplate.of("invitation", "xx"));
    }

    private static Map<String, String> values(String template) {
        Map<String, String> values = new HashMap<>(
                Map.of("name", "Olena", "organisation", "Café Ö", "link", "https://leads.example/x?a=1&b=2"));
        TEMPLATES.get(template).forEach(key -> values.put(key, "Ґалаґан " + key));
        return values;
    }

    private static java.util.Set<Object> keys(String language) throws Exception {
        Properties words = new Properties();
        try (InputStream file = MailTemplate.class.getResourceAsStream("/mail/" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words.keySet();
    }
}
