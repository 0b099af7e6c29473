package io.leadline.meta;

import io.leadline.leads.Assignment;
import io.leadline.leads.Assignment.Considered;
import io.leadline.leads.Assignment.Named;
import io.leadline.leads.Assignment.Rule;
import io.leadline.leads.Assignment.Skipped;
import io.leadline.leads.Assignment.Verdict;
import io.leadline.staff.Member;
import java.util.ArrayList;
import java.util.List;

/** Who gets a lead: the page's assignee, else the general default, else nobody. Who does not work here now is passed over. */
final class ChooseAssignee {
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Considered> considered = new ArrayList<>();
    private Member chosen;
    private Rule by = Rule.NONE;

    private ChooseAssignee() {}

    /** @param ofPage @param byDefault null where none is set */
    static Assignment choose(Named page, Member ofPage, Member byDefault) {
        ChooseAssignee choice = new ChooseAssignee();
        choice.consider(Rule.PAGE, ofPage);
        choice.consider(Rule.DEFAULT, byDefault);
        return new Assignment(
                choice.chosen == null ? null : choice.chosen.id(),
                choice.by,
                choice.by == Rule.PAGE ? page : null,
                choice.skipped,
                null,
                choice.considered);
    }

    private void consider(Rule rule, Member person) {
        Named named = person == null ? null : new Named(person.id().toString(), person.name());
        Verdict verdict = verdictOn(person);
        considered.add(new Considered(rule, named, verdict));
        if (verdict == Verdict.INACTIVE) {
            skipped.add(new Skipped(rule, named, person.state().name()));
        } else if (verdict == Verdict.CHOSEN) {
            chosen = person;
            by = rule;
        }
    }

    private Verdict verdictOn(Member person) {
        if (chosen != null) {
            return Verdict.NOT_REACHED;
        }
        if (person == null) {
            return Verdict.UNSET;
        }
        return person.active() ? Verdict.CHOSEN : Verdict.INACTIVE;
    }
}
