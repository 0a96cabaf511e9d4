package org.lekalo.server.instance;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lekalo.library.contract.InstancesApi.Relative;
import org.lekalo.server.called.CallViews;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.Runs;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** The runs that called each other, as far as somebody may see them. */
@Component
class Relatives {

    private static final int MOST = 100;
    private static final int LOOKED_AT = 1_000;

    private final Runs runs;
    private final VisibleRuns visible;
    private final CallViews calls;
    private final Definitions definitions;
    private final RecordStore records;

    Relatives(Runs runs, VisibleRuns visible, CallViews calls, Definitions definitions, RecordStore records) {
        this.runs = runs;
        this.visible = visible;
        this.calls = calls;
        this.definitions = definitions;
        this.records = records;
    }

    Optional<Relative> caller(Run run, Caller viewer, Locale language) {
        return calls.callerOf(run.id())
                .flatMap(place -> runs.find(place.run())
                        .filter(found -> !visible.among(List.of(found), viewer).isEmpty())
                        .map(found -> relative(
                                found,
                                definitions.title(found.definition(), place.element(), language),
                                title(found))));
    }

    List<Relative> called(Run run, Caller viewer, Locale language) {
        var seen = visible.among(runs.calledBy(calls.visitsOf(run.id()), LOOKED_AT), viewer).stream()
                .limit(MOST)
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        var elements = calls.elements(seen.stream().map(Relatives::visit).collect(toSet()));
        var titles = records.titles(seen.stream().map(Run::record).collect(toSet()));
        return seen.stream()
                .map(called -> relative(
                        called,
                        definitions.title(
                                run.definition(), requireNonNullElse(elements.get(visit(called)), ""), language),
                        requireNonNullElse(titles.get(called.record()), "")))
                .toList();
    }

    private static String visit(Run called) {
        return requireNonNullElse(called.caller(), "");
    }

    private String title(Run run) {
        return requireNonNullElse(records.titles(Set.of(run.record())).get(run.record()), "");
    }

    private static Relative relative(Run run, String step, String title) {
        return new Relative(run.id(), run.process(), step, run.record(), title, run.state());
    }
}
