package io.leadline.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one kind of mail in one language: {@code mail/<language>.properties}. */
record MailTemplate(String language, String subject, List<String> paragraphs, String button, String footer) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Properties> LANGUAGES = new ConcurrentHashMap<>();

    static MailTemplate of(String template, String language) {
        Properties words = LANGUAGES.computeIfAbsent(language, MailTemplate::read);
        return new MailTemplate(
                language,
                word(words, template + ".subject"),
                List.of(word(words, template + ".body").split("\n\n")),
                word(words, template + ".button"),
                word(words, "footer"));
    }

    MailText.Rendered fill(Map<String, String> values) {
        // one line, whatever a name brings along: a line break here would begin a new header
        String oneLine = filled(subject, values, UnaryOperator.identity()).replaceAll("[\\r\\n\\t]+", " ");
        return new MailText.Rendered(oneLine, text(values), html(values, oneLine));
    }

    private String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append(filled(paragraph, values, UnaryOperator.identity())).append("\n\n");
        }
        text.append(button).append(":\n").append(values.get("link")).append("\n\n-- \n");
        return text.append(filled(footer, values, UnaryOperator.identity()))
                .append('\n')
                .toString();
    }

    private String html(Map<String, String> values, String title) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(MailLayout.paragraph(filled(escaped(paragraph), values, MailTemplate::escaped)));
        }
        body.append(MailLayout.button(escaped(values.get("link")), escaped(button)));
        return MailLayout.page(
                language, escaped(title), body.toString(), filled(escaped(footer), values, MailTemplate::escaped));
    }

    private static String filled(String words, Map<String, String> values, UnaryOperator<String> form) {
        return PLACEHOLDER.matcher(words).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("a mail lacks its value " + match.group(1));
            }
            return Matcher.quoteReplacement(form.apply(value));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String word(Properties words, String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("there is no mail text " + key);
        }
        return word;
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (InputStream file = MailTemplate.class.getResourceAsStream("/mail/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalArgumentException("there are no mail texts in " + language);
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
