package org.lekalo.server.instance;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.run.Run;
import org.springframework.stereotype.Component;

/** Runs as lists show them; a page of them in a fixed number of statements. */
@Component
class RunRows {

    private final RunPositions positions;
    private final RecordStore records;
    private final People people;

    RunRows(RunPositions positions, RecordStore records, People people) {
        this.positions = positions;
        this.records = records;
        this.people = people;
    }

    List<Row> of(List<Run> page, Look look) {
        var titles = records.titles(page.stream().map(Run::record).collect(toSet()));
        var standing = positions.of(page.stream().filter(Run::isOpen).toList(), look);
        return page.stream()
                .map(run -> row(run, titles.get(run.record()), standing.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private Row row(Run run, @Nullable String title, List<Position> standing) {
        return new Row(
                run.id(),
                run.model(),
                run.process(),
                run.version(),
                run.record(),
                title == null ? "" : title,
                run.state(),
                run.startedAt(),
                name(run.startedBy()),
                run.endedAt(),
                standing);
    }

    private @Nullable String name(@Nullable PersonId person) {
        return people.company().person(person).map(Person::name).orElse(null);
    }
}
