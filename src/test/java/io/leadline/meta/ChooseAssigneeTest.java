package io.leadline.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.leadline.leads.Assignment;
import io.leadline.leads.Assignment.Considered;
import io.leadline.leads.Assignment.Rule;
import io.leadline.leads.Assignment.Verdict;
import io.leadline.staff.Member;
import io.leadline.staff.Role;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChooseAssigneeTest {
    private static final Assignment.Named PAGE = new Assignment.Named("104", "Made-Up Motors");

    @Test
    void the_pages_assignee_comes_first() {
        Member ofPage = person(Member.State.ACTIVE);
        Member general = person(Member.State.ACTIVE);
        var chosen = ChooseAssignee.choose(PAGE, ofPage, general);
        var considered = List.of(
                new Considered(Rule.PAGE, named(ofPage), Verdict.CHOSEN),
                new Considered(Rule.DEFAULT, named(general), Verdict.NOT_REACHED));
        assertEquals(new Assignment(ofPage.id(), Rule.PAGE, PAGE, List.of(), null, considered), chosen);
    }

    @Test
    void somebody_who_does_not_work_here_now_is_passed_over_and_named() {
        Member gone = person(Member.State.DEACTIVATED);
        Member general = person(Member.State.ACTIVE);
        var chosen = ChooseAssignee.choose(PAGE, gone, general);
        assertEquals(general.id(), chosen.personId());
        assertEquals(Rule.DEFAULT, chosen.rule());
        assertEquals("DEACTIVATED", chosen.skipped().getFirst().why());
        assertEquals(Rule.PAGE, chosen.skipped().getFirst().rule());
        assertEquals(
                List.of(
                        new Considered(Rule.PAGE, named(gone), Verdict.INACTIVE),
                        new Considered(Rule.DEFAULT, named(general), Verdict.CHOSEN)),
                chosen.considered());
    }

    @Test
    void with_nobody_left_the_lead_is_nobodys() {
        var chosen = ChooseAssignee.choose(PAGE, null, person(Member.State.INVITED));
        assertNull(chosen.personId());
        assertEquals(Rule.NONE, chosen.rule());
        assertEquals(1, chosen.skipped().size());
        assertEquals(
                List.of(Verdict.UNSET, Verdict.INACTIVE),
                chosen.considered().stream().map(Considered::verdict).toList());
    }

    private static Assignment.Named named(Member person) {
        return new Assignment.Named(person.id().toString(), person.name());
    }

    private static Member person(Member.State state) {
        return new Member(UUID.randomUUID(), "P", "p@example.test", Role.AGENT, state, "en", ZoneOffset.UTC);
    }
}
