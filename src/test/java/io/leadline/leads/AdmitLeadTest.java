package io.leadline.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.leadline.platform.Ids;
import io.leadline.staff.Colleagues;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdmitLeadTest {
    @Inject
    SomeLeads leads;

    @Inject
    Colleagues colleagues;

    private static String newEmail() {
        return "Twin-" + Ids.next() + "@example.test";
    }

    @Test
    void eight_submissions_with_one_email_at_the_same_moment_give_one_lead() throws Exception {
        String email = newEmail();
        CyclicBarrier together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<UUID>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        String spelled = i % 2 == 0 ? email : email.toUpperCase();
                        return leads.named("Twin", "No " + i)
                                .reachedAt(spelled, null)
                                .onlyOnce()
                                .admit();
                    }))
                    .toList();
            UUID first = all.getFirst().get();
            for (Future<UUID> one : all) {
                assertEquals(first, one.get());
            }
            colleagues
                    .administrator("Eve")
                    .calls()
                    .get("/api/leads/" + first + "/history")
                    .then()
                    .body("items.findAll{it.kind == 'duplicate-met'}.size()", org.hamcrest.Matchers.equalTo(7));
        }
    }

    @Test
    void the_same_phone_in_another_spelling_is_the_same_person() {
        String phone = "+38067" + (1_000_000 + Math.abs(Ids.next().getLeastSignificantBits() % 9_000_000));
        UUID first = leads.named("A", "B").reachedAt(null, phone).onlyOnce().admit();
        Admitted second = leads.named("C", "D")
                .reachedAt(newEmail(), "0" + phone.substring(4))
                .onlyOnce()
                .outcome();
        assertEquals(
                first, assertInstanceOf(Admitted.MetDuplicate.class, second).leadId());
    }

    @Test
    void with_detection_off_a_second_lead_is_made() {
        String email = newEmail();
        leads.named("A", "B").reachedAt(email, null).admit();
        assertInstanceOf(
                Admitted.Created.class,
                leads.named("A", "B").reachedAt(email, null).outcome());
    }

    @Test
    void a_submission_without_email_and_phone_is_never_a_duplicate() {
        leads.named("No", "Contact").onlyOnce().admit();
        assertInstanceOf(
                Admitted.Created.class, leads.named("No", "Contact").onlyOnce().outcome());
    }
}
