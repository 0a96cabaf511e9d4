package org.lekalo.server.incident;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.engine.Turn.IncidentOpened;
import org.lekalo.server.notification.Notifications;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.springframework.stereotype.Component;

/** Tells of a failed step those whom it concerns: the process owners, who began the run, and the record's owner. */
@Component
class FailureNotices {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Runs runs;
    private final RecordStore records;
    private final People people;
    private final Notifications notifications;
    private final Wording wording;

    FailureNotices(Runs runs, RecordStore records, People people, Notifications notifications, Wording wording) {
        this.runs = runs;
        this.records = records;
        this.people = people;
        this.notifications = notifications;
        this.wording = wording;
    }

    /** What is said of a failed step. */
    @Component
    static class Wording {

        private final IncidentSentences sentences;
        private final Definitions definitions;

        Wording(IncidentSentences sentences, Definitions definitions) {
            this.sentences = sentences;
            this.definitions = definitions;
        }

        private String text(Run run, String element, Cause cause, Locale language) {
            var reason =
                    sentences.of(cause.reason(), cause.facts(), run.record().type(), language);
            var step = definitions.title(run.definition(), element, language);
            return Messages.in(language).text("notice.failed", step, reason);
        }
    }

    void tell(IncidentOpened incident, Cause cause) {
        runs.find(incident.run()).ifPresent(run -> tell(incident, cause, run));
    }

    private void tell(IncidentOpened incident, Cause cause, Run run) {
        notifications.tell(
                concerned(run),
                new Text(
                        wording.text(run, incident.failedElementId(), cause, RUSSIAN),
                        wording.text(run, incident.failedElementId(), cause, Locale.ENGLISH)),
                run.process(),
                run.record(),
                incident.run());
    }

    /** Those of them who work here, each once. */
    private List<PersonId> concerned(Run run) {
        var company = people.company();
        Set<PersonId> concerned = new LinkedHashSet<>();
        company.withRole(Roles.PROCESS_OWNER).stream().map(Person::id).forEach(concerned::add);
        if (run.startedBy() != null) {
            concerned.add(run.startedBy());
        }
        records.read(run.record()).map(StoredRecord::owner).ifPresent(concerned::add);
        return working(company, concerned);
    }

    private static List<PersonId> working(Company company, Set<PersonId> concerned) {
        var working = new ArrayList<>(concerned);
        working.removeIf(person -> company.person(person).filter(Person::active).isEmpty());
        return working;
    }
}
