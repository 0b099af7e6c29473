package io.leadline.staff;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.leadline.staff.Colleagues.Colleague;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the caught-mail page shows for one recipient. */
class Mailbox {
    private static final Pattern LINK = Pattern.compile("/access/([A-Za-z0-9_-]{43})");

    private final Colleague reader;
    private final String recipient;

    Mailbox(Colleague reader, String recipient) {
        this.reader = reader;
        this.recipient = recipient;
    }

    /** Waits for the schedule to have caught so many. */
    JsonPath newestOf(int expected) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(15));
        List<String> ids = ids();
        while (ids.size() < expected && Instant.now().isBefore(patience)) {
            pause();
            ids = ids();
        }
        assertThat("mails to " + recipient, ids.size(), org.hamcrest.Matchers.equalTo(expected));
        return reader.calls().get("/api/demo/mails/" + ids.getFirst()).jsonPath();
    }

    String tokenOfNewest(int expected) {
        Matcher link = LINK.matcher(newestOf(expected).getString("text"));
        assertThat(link.find() ? link.group(1) : null, not(nullValue()));
        return link.group(1);
    }

    private List<String> ids() {
        return reader.calls()
                .get("/api/demo/mails?limit=100")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.recipient == '" + recipient + "' }.id");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
