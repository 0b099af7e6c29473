package io.leadline.sandbox;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadline.platform.Json;
import io.leadline.platform.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** People who never lived, with names, addresses and numbers as odd as real ones. */
@ApplicationScoped
class MadeUpPeople {
    /** What there is to choose from in one language. */
    record Pool(
            String country,
            List<String> first,
            List<String> last,
            List<String> cities,
            List<String> texts,
            List<String> companies,
            List<String> jobs) {}

    record Person(
            String first,
            String last,
            String email,
            String phone,
            String city,
            String text,
            String company,
            String job) {
        String full() {
            return first + " " + last;
        }
    }

    private final Map<String, Pool> pools = read();
    private final RandomGenerator random = new Random();

    /** Mostly of the wanted language, now and then of another. */
    Person next(String language) {
        List<String> languages = List.copyOf(pools.keySet());
        String chosen = random.nextInt(5) == 0 ? pick(languages) : language;
        Pool pool = pools.getOrDefault(chosen, pools.get("en"));
        String first = pick(pool.first());
        return new Person(
                first,
                pick(pool.last()),
                email(first),
                phone(pool.country()),
                pick(pool.cities()),
                pick(pool.texts()),
                pick(pool.companies()),
                pick(pool.jobs()));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String email(String first) {
        String latin = Text.fold(first).replaceAll("[^a-z]", "");
        String domain = oneIn(2) ? "example.test" : "example.org";
        String address = (latin.isEmpty() ? "lead" : latin) + "." + random.nextInt(100_000) + "@" + domain;
        return oneIn(10) ? Character.toUpperCase(address.charAt(0)) + address.substring(1) : address;
    }

    private String phone(String country) {
        return switch (country) {
            case "UA" -> number("+380", List.of("67", "50", "63", "93", "97"), 7);
            case "TR" -> number("+90", List.of("532", "541", "555"), 7);
            case "PL" -> number("+48", List.of("501", "602", "733", "788"), 6);
            default -> number("+7", List.of("701", "705", "777"), 7);
        };
    }

    /** Now and then as a person would write it who edits what was filled in. */
    private String number(String country, List<String> operators, int digits) {
        int bound = (int) Math.pow(10, digits);
        String local = String.format("%0" + digits + "d", random.nextInt(bound));
        String operator = pick(operators);
        return oneIn(8)
                ? country + " (" + operator + ") " + local.substring(0, 3) + "-" + local.substring(3)
                : country + operator + local;
    }

    private static Map<String, Pool> read() {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("sandbox/people.json")) {
            return Json.MAPPER.readValue(in, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
