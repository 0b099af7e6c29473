package io.leadline.meta;

import io.leadline.leads.Assignment;
import io.leadline.leads.Assignment.Named;
import io.leadline.leads.Assignment.Rule;
import io.leadline.leads.Assignment.Skipped;
import io.leadline.staff.Member;
import java.util.ArrayList;
import java.util.List;

/** Who gets a lead: the page's assignee, else the general default, else nobody. Who does not work here now is passed over. */
final class ChooseAssignee {
    private ChooseAssignee() {}

    /** @param ofPage @param byDefault null where none is set */
    static Assignment choose(Named page, Member ofPage, Member byDefault) {
        List<Skipped> skipped = new ArrayList<>();
        if (takes(Rule.PAGE, ofPage, skipped)) {
            return new Assignment(ofPage.id(), Rule.PAGE, page, skipped, null);
        }
        if (takes(Rule.DEFAULT, byDefault, skipped)) {
            return new Assignment(byDefault.id(), Rule.DEFAULT, null, skipped, null);
        }
        return new Assignment(null, Rule.NONE, null, skipped, null);
    }

    private static boolean takes(Rule rule, Member person, List<Skipped> skipped) {
        if (person == null) {
            return false;
        }
        if (!person.active()) {
            skipped.add(new Skipped(
                    rule,
                    new Named(person.id().toString(), person.name()),
                    person.state().name()));
        }
        return person.active();
    }
}
