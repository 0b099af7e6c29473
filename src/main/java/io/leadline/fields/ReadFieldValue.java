package io.leadline.fields;

import io.leadline.platform.Phone;
import io.leadline.platform.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Turns what came over the API, out of a form or out of a file into values of a field. */
public final class ReadFieldValue {
    static final int LONGEST_TEXT = 4_000;
    private static final int MOST_DIGITS = 18;

    private ReadFieldValue() {}

    /**
     * @param raw text, number, boolean, a collection of texts for several choices, or null
     * @param country that phone numbers without a country code are read in
     * @return no values when nothing was given
     */
    public static List<FieldValue> of(Field field, Object raw, String country) throws FieldValueRefused {
        return read(field, raw, country, option -> true);
    }

    /** As {@link #of}, for somebody who chooses now: a retired option is taken only where the record has it already. */
    public static List<FieldValue> chosen(Field field, Object raw, String country, List<FieldValue> before)
            throws FieldValueRefused {
        return read(
                field,
                raw,
                country,
                option -> !option.retired()
                        || before.stream().anyMatch(value -> value.value().equals(option.key())));
    }

    private static List<FieldValue> read(Field field, Object raw, String country, Predicate<FieldOption> open)
            throws FieldValueRefused {
        if (raw instanceof Collection<?> many) {
            return several(field, many, open);
        }
        String text = raw == null
                ? null
                : Text.clean(raw instanceof BigDecimal number ? number.toPlainString() : raw.toString());
        if (text == null) {
            return List.of();
        }
        if (text.length() > LONGEST_TEXT) {
            throw new FieldValueRefused("is too long");
        }
        return List.of(
                switch (field.type()) {
                    case TEXT -> FieldValue.of(text);
                    case NUMBER -> number(text);
                    case DATE -> date(text);
                    case DATE_TIME -> moment(text);
                    case YES_NO -> yesNo(text);
                    case CHOICE, MULTI_CHOICE -> FieldValue.of(option(field, text, open));
                    case PHONE ->
                        FieldValue.of(Phone.e164(text, country)
                                .orElseThrow(() -> new FieldValueRefused("is not a phone number")));
                    case EMAIL -> email(text);
                    case URL -> url(text);
                });
    }

    private static List<FieldValue> several(Field field, Collection<?> many, Predicate<FieldOption> open)
            throws FieldValueRefused {
        if (field.type() != FieldType.MULTI_CHOICE) {
            throw new FieldValueRefused("has the wrong type or form");
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Object one : many) {
            String text = one instanceof String given ? Text.clean(given) : null;
            keys.add(option(field, text == null ? "" : text, open));
        }
        List<FieldValue> values = new ArrayList<>();
        // in the order of the options, whatever the order of choosing
        field.options().stream()
                .filter(option -> keys.contains(option.key()))
                .forEach(option -> values.add(FieldValue.of(option.key())));
        return values;
    }

    private static FieldValue number(String text) throws FieldValueRefused {
        try {
            BigDecimal number =
                    new BigDecimal(text.replace("\u00a0", "").replace(" ", "").replace(',', '.'));
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                throw new FieldValueRefused("may have at most 18 digits");
            }
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            return new FieldValue(plain.toPlainString(), plain, null);
        } catch (NumberFormatException broken) {
            throw new FieldValueRefused("is not a number");
        }
    }

    private static FieldValue date(String text) throws FieldValueRefused {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new FieldValueRefused("is not a date");
            }
            return FieldValue.of(day.toString());
        } catch (DateTimeException broken) {
            throw new FieldValueRefused("is not a date");
        }
    }

    private static FieldValue moment(String text) throws FieldValueRefused {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (at.isBefore(Instant.EPOCH.minusSeconds(62_000_000_000L))
                    || at.toString().length() > 30) {
                throw new FieldValueRefused("is not a date");
            }
            return new FieldValue(at.toString(), null, at);
        } catch (DateTimeException broken) {
            throw new FieldValueRefused("is not a date");
        }
    }

    private static FieldValue yesNo(String text) throws FieldValueRefused {
        return switch (text) {
            case "true", "false" -> FieldValue.of(text);
            default -> throw new FieldValueRefused("is neither yes nor no");
        };
    }

    /** By its key, or by its label as people write it. */
    private static String option(Field field, String text, Predicate<FieldOption> open) throws FieldValueRefused {
        Optional<FieldOption> found = field.option(text).or(() -> field.options().stream()
                .filter(option -> Text.fold(option.label()).equals(Text.fold(text)))
                .findFirst());
        return found.filter(open)
                .map(FieldOption::key)
                .orElseThrow(() -> new FieldValueRefused("is not one of the options"));
    }

    private static FieldValue email(String text) throws FieldValueRefused {
        String key = Text.emailKey(text);
        if (key == null) {
            throw new FieldValueRefused("is not an e-mail address");
        }
        return FieldValue.of(key);
    }

    /** The web application makes links of them: nothing but http and https may be one. */
    private static FieldValue url(String text) throws FieldValueRefused {
        String whole = text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text;
        try {
            URI uri = new URI(whole);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getRawAuthority() == null || uri.getRawUserInfo() != null) {
                throw new FieldValueRefused("is not a web address");
            }
            return FieldValue.of(whole);
        } catch (URISyntaxException broken) {
            throw new FieldValueRefused("is not a web address");
        }
    }
}
