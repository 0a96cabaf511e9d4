package org.lekalo.server.block;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lekalo.library.block.Block;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.palette.record.AssignOwner;
import org.lekalo.server.access.Access;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.incident.IncidentSentences;
import org.lekalo.server.owner.Estates;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hands the record over. Of several people the present owner keeps it; otherwise it goes to whoever of those who are here today
 * has the fewest open records of its type. Nobody stands in for somebody who is not there: the step fails.
 */
@Component
final class AssignOwnerBlock implements Work.Effect {

    private final Recipients recipients;
    private final Access access;
    private final Estates estates;
    private final IncidentSentences sentences;
    private final Locale language;

    AssignOwnerBlock(
            Recipients recipients,
            Access access,
            Estates estates,
            IncidentSentences sentences,
            @Value("${lekalo.language}") Locale language) {
        this.recipients = recipients;
        this.access = access;
        this.estates = estates;
        this.sentences = sentences;
        this.language = language;
    }

    @Override
    public Class<? extends Block> block() {
        return AssignOwner.class;
    }

    @Override
    public void take(Step step) {
        step.hold();
        var owner = step.read().owner();
        var meant = recipients.of(step.get(AssignOwner.OWNER), () -> owner);
        if (meant.note() != null) {
            throw refused(step, "incident.owner-" + meant.note());
        }
        var people = recipients.everybody(meant);
        if (!people.contains(owner)) {
            step.write(Map.of("owner", leastLoaded(people, step.record().type()).value()));
        }
    }

    private RuntimeException refused(Step step, String reason) {
        return step.refused(
                new StepFailed(reason, Map.of()),
                () -> sentences.of(reason, Map.of(), step.record().type(), language));
    }

    /** Of those who are equal the first. The absent count where nobody is here. */
    private PersonId leastLoaded(List<PersonId> people, String type) {
        var away = access.away();
        var here = people.stream().filter(person -> !away.contains(person)).toList();
        var able = here.isEmpty() ? people : here;
        var open = estates.open(type, able);
        return able.stream()
                .min(Comparator.comparing(person -> open.getOrDefault(person, 0)))
                .orElseThrow();
    }
}
