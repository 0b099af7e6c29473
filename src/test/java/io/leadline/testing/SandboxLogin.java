package io.leadline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Connects the sandbox Meta as a person does in the login dialog, but without a browser. */
public final class SandboxLogin {
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([^\"]+)\"");
    private static final Pattern BOX =
            Pattern.compile("type=\"checkbox\" checked name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private SandboxLogin() {}

    /**
     * Says yes to everything.
     *
     * @param who which of the made-up people logs in, from 0
     * @return the answer of {@code POST /api/meta/connections}
     */
    public static JsonNode connect(Api administrator, int who) {
        String url = administrator
                .post("/api/meta/logins", Map.of())
                .expect(200)
                .body()
                .path("url")
                .asText();
        String dialog = URI.create(url).getRawPath() + "?" + URI.create(url).getRawQuery();
        List<String> people = PERSON.matcher(
                        administrator.get(dialog).expect(200).text())
                .results()
                .map(found -> found.group(1))
                .toList();
        String person = people.get(who);
        String consent = administrator
                .get(dialog + "&person=" + Api.encoded(person))
                .expect(200)
                .text();
        List<Map.Entry<String, String>> form = new ArrayList<>(parameters(URI.create(url)));
        form.add(field("person", person));
        form.add(field("decision", "continue"));
        for (Matcher box = BOX.matcher(consent); box.find(); ) {
            form.add(field(box.group(1), box.group(2)));
        }
        String back = administrator
                .submit(URI.create(url).getRawPath(), form)
                .expect(303)
                .header("location");
        return administrator
                .post(
                        "/api/meta/connections",
                        Map.of("state", parameter(back, "state"), "code", parameter(back, "code")))
                .expect(201)
                .body();
    }

    /** Makes every page that is connected a subscribed one. @return how many */
    public static int subscribeAll(Api administrator) {
        int subscribed = 0;
        for (JsonNode page :
                administrator.get("/api/meta/pages").expect(200).body().path("items")) {
            administrator
                    .put("/api/meta/pages/" + page.path("id").asText() + "/subscription", null)
                    .expect(200);
            subscribed++;
        }
        return subscribed;
    }

    private static String parameter(String address, String name) {
        return parameters(URI.create(address)).stream()
                .filter(field -> field.getKey().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the dialog sent no " + name + ": " + address))
                .getValue();
    }

    private static List<Map.Entry<String, String>> parameters(URI address) {
        return Stream.of(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> field(decoded(pair[0]), decoded(pair[1])))
                .toList();
    }

    private static Map.Entry<String, String> field(String name, String value) {
        return new SimpleEntry<>(name, value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
