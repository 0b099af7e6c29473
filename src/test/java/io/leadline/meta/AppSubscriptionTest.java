package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TinyGraph.class, scope = TestResourceScope.MATCHING_RESOURCES)
class AppSubscriptionTest {
    private static final String OWN = "https://leads.example.test/webhooks/meta";
    private static final App APP = new App(TinyGraph.APP, TinyGraph.SECRET, "v26.0");
    private static final String RENEWING = "POST 700/subscriptions";

    @Inject
    Meta meta;

    @Inject
    AppSubscription subscription;

    @Inject
    PageWatch watch;

    @BeforeEach
    void startAnew() {
        meta.startAnew();
        meta.says(RENEWING, "{\"success\":true}");
    }

    private void has(String callback, boolean active, String field) {
        meta.says(
                "GET 700/subscriptions",
                "{\"data\":[{\"object\":\"user\",\"callback_url\":\"x\"},{\"object\":\"page\",\"active\":%s,\"callback_url\":\"%s\",\"fields\":[{\"name\":\"%s\"}]}]}"
                        .formatted(active, callback, field));
    }

    private boolean renews() {
        long before = meta.wasAsked(RENEWING);
        boolean renewed = subscription.renew(APP, OWN);
        assertEquals(renewed ? before + 1 : before, meta.wasAsked(RENEWING));
        return renewed;
    }

    @Test
    void what_meta_forgot_switched_off_or_left_out_is_put_back() {
        long told = renewals();
        meta.says("GET 700/subscriptions", "{\"data\":[]}");
        assertTrue(renews());
        has(OWN, false, "leadgen");
        assertTrue(renews());
        has(OWN, true, "messages");
        assertTrue(renews());
        assertEquals(told + 3, renewals());
        has(OWN, true, "leadgen");
        assertFalse(renews());
    }

    @Test
    void another_installations_address_is_left_alone() {
        has("https://other.example.test/webhooks/meta", true, "leadgen");
        assertFalse(renews());
        has("https://other.example.test/webhooks/meta", false, "leadgen");
        assertFalse(renews());
    }

    @Test
    void an_address_that_meta_cannot_reach_is_not_offered() {
        meta.run("update meta_webhook set verified_at = now()");
        meta.says("GET 700/subscriptions", "{\"data\":[]}");
        long before = meta.wasAsked(RENEWING);
        watch.run();
        assertEquals(before, meta.wasAsked(RENEWING));
    }

    private long renewals() {
        return meta.count("select count(*) from audit_entry where action = 'app-subscription-renewed'");
    }
}
