package io.leadline.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadline.stats.Receipt.Name;
import io.leadline.stats.Receipt.Step;
import io.leadline.stats.SyncHistory.Ref;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Ref LEAD = new Ref("1", "Olena Bondar");
    private static final Ref OWNER = new Ref("2", "Petro");

    /** C created, R received, V verified, F fetched, M mapped, D duplicates looked for, A assigned, N told, H human. */
    @ParameterizedTest(name = "{0} event, {1}, read {2}, mapped {3}: {4}")
    @CsvSource({
        "DONE,       WEBHOOK,        true,  true,  C+ R+ V+ F+ M+ D+ A+ N+ H.",
        "DONE,       RECONCILIATION, true,  true,  C+ R+ V- F+ M+ D+ A+ N+ H.",
        "DONE,       BULK_READ,      true,  true,  C+ R+ V- F+ M+ D+ A+ N+ H.",
        ",           WEBHOOK,        false, false, C+ R+ V+ F+ M+ D+ A+ N+ H.",
        "DUPLICATE,  WEBHOOK,        true,  true,  C+ R+ V+ F+ M+ D+ A- N- H-",
        "PENDING,    WEBHOOK,        false, false, C+ R+ V+ F. M. D. A. N. H.",
        "PROCESSING, WEBHOOK,        false, false, C+ R+ V+ F. M. D. A. N. H.",
        "PAUSED,     WEBHOOK,        false, false, C+ R+ V+ F. M. D. A. N. H.",
        "PENDING,    WEBHOOK,        true,  true,  C+ R+ V+ F+ M+ D. A. N. H.",
        "PAUSED,     RECONCILIATION, true,  false, C+ R+ V- F+ M. D. A. N. H.",
        "FAILED,     WEBHOOK,        false, false, C+ R+ V+ F! M- D- A- N- H-",
        "FAILED,     WEBHOOK,        true,  true,  C+ R+ V+ F+ M+ D! A- N- H-",
        "IGNORED,    WEBHOOK,        false, false, C+ R+ V+ F- M- D- A- N- H-"
    })
    void the_way_is_told_step_by_step(String state, String via, boolean fetched, boolean mapped, String expected) {
        boolean became = state == null || state.equals("DONE");
        ReceiptFacts facts = new ReceiptFacts(
                via,
                state,
                became ? null : "TOKEN",
                became ? null : "the words",
                AT,
                AT,
                null,
                fetched,
                fetched ? AT : null,
                mapped ? AT : null,
                became ? AT : null,
                became ? AT : null,
                became ? AT.plusMillis(700) : null,
                became ? LEAD : null,
                "DUPLICATE".equals(state) ? LEAD : null,
                became ? OWNER : null,
                became ? new ReceiptFacts.Mail("SENT", AT, null) : null,
                null,
                null);
        assertEquals(expected, words(Receipt.of(facts)));
    }

    @Test
    void only_the_step_that_holds_it_up_says_why() {
        Receipt receipt = Receipt.of(waiting("PAUSED"));
        assertEquals(
                "TOKEN the words",
                step(receipt, Name.FETCHED).errorClass() + " "
                        + step(receipt, Name.FETCHED).text());
        assertNull(step(receipt, Name.MAPPED).text());
        assertNull(receipt.lead());
        assertNull(receipt.receivedToStoredMs());
    }

    @Test
    void a_lead_that_no_rule_gave_to_anybody_was_not_assigned_and_nobody_was_told() {
        Receipt receipt = Receipt.of(done(null, null, null));
        assertEquals("C+ R+ V+ F+ M+ D+ A- N- H.", words(receipt));
        assertEquals(700, receipt.receivedToStoredMs());
    }

    @Test
    void a_mail_that_failed_and_the_first_human_action_are_told() {
        Receipt receipt = Receipt.of(done(OWNER, new ReceiptFacts.Mail("FAILED", null, "refused"), AT.plusSeconds(60)));
        assertEquals("C+ R+ V+ F+ M+ D+ A+ N! H+", words(receipt));
        assertEquals("refused", step(receipt, Name.NOTIFIED).text());
        assertEquals(OWNER, step(receipt, Name.FIRST_ACTION).person());
        assertEquals(AT.plusSeconds(60), step(receipt, Name.FIRST_ACTION).at());
    }

    private static ReceiptFacts waiting(String state) {
        return new ReceiptFacts(
                "WEBHOOK",
                state,
                "TOKEN",
                "the words",
                AT,
                AT,
                AT,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ReceiptFacts done(Ref owner, ReceiptFacts.Mail mail, Instant acted) {
        return new ReceiptFacts(
                "WEBHOOK",
                "DONE",
                null,
                null,
                AT,
                AT,
                AT,
                true,
                AT,
                AT,
                AT,
                AT,
                AT.plusMillis(700),
                LEAD,
                null,
                owner,
                mail,
                acted,
                acted == null ? null : OWNER);
    }

    private static Step step(Receipt receipt, Name name) {
        return receipt.steps().stream()
                .filter(step -> step.step() == name)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Receipt receipt) {
        return receipt.steps().stream()
                .map(step -> letter(step.step()) + mark(step.state()))
                .collect(Collectors.joining(" "));
    }

    private static String letter(Name step) {
        return switch (step) {
            case MATCHED -> "D";
            case FIRST_ACTION -> "H";
            default -> step.name().substring(0, 1);
        };
    }

    private static String mark(Receipt.State state) {
        return switch (state) {
            case DONE -> "+";
            case WAITING -> ".";
            case FAILED -> "!";
            case SKIPPED -> "-";
        };
    }
}
