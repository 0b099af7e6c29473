package io.leadline.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.testing.Api;
import io.leadline.testing.LeadlineServer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * People fill in forms all the time, whether the server lives or not: leads are issued by a thread of its own, a part of
 * them for each round. An answer that was lost leaves open whether they were issued; only the sandbox knows in the end.
 */
final class Issuing implements AutoCloseable {
    private final Api administrator;
    private final int leads;
    private final int rounds;
    private final RandomGenerator random;
    private final List<String> pages = new ArrayList<>();
    private final Thread thread = new Thread(this::issue, "issuing");
    private volatile int round;
    private volatile boolean stopped;

    private Issuing(Api administrator, int leads, int rounds, RandomGenerator random) {
        this.administrator = administrator;
        this.leads = leads;
        this.rounds = rounds;
        this.random = random;
    }

    static Issuing begin(Api administrator, int leads, int rounds, RandomGenerator random) {
        Issuing issuing = new Issuing(administrator, leads, rounds, random);
        for (JsonNode page :
                administrator.get("/api/sandbox").expect(200).body().path("pages")) {
            if (page.path("subscribed").asBoolean()) {
                issuing.pages.add(page.path("pageId").asText());
            }
        }
        issuing.thread.start();
        return issuing;
    }

    /** Lets it issue up to the share of this round, from 1. */
    void round(int number) {
        round = number;
    }

    /** Waits until all are issued. */
    void finish() throws InterruptedException {
        thread.join(Duration.ofSeconds(60 + leads / 10));
        if (thread.isAlive()) {
            throw new AssertionError("the sandbox does not issue all leads");
        }
    }

    private void issue() {
        int confirmed = 0;
        while (confirmed < leads && !stopped) {
            int allowed = leads * round / rounds;
            if (confirmed >= allowed) {
                LeadlineServer.pause(Duration.ofMillis(20));
                continue;
            }
            confirmed += portion(Math.min(allowed - confirmed, random.nextInt(1, 2 + leads / 40)));
            LeadlineServer.pause(Duration.ofMillis(random.nextInt(0, 200)));
        }
    }

    private int portion(int count) {
        String page = pages.get(random.nextInt(pages.size()));
        try {
            Api.Answer answer = administrator.post("/api/sandbox/leads", Map.of("pageId", page, "count", count));
            return answer.status() == 201 ? count : 0;
        } catch (UncheckedIOException dead) {
            return 0;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(70));
    }
}
