package org.lekalo.server.instance;

import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;
import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.ProcessCount;
import org.lekalo.library.contract.InstancesApi.Query;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.RunPages;
import org.lekalo.server.run.RunTable;
import org.lekalo.server.run.Runs;
import org.lekalo.server.search.RecordLookup;
import org.lekalo.server.security.Caller;
import org.springframework.stereotype.Component;

/** The runs that somebody may look at: those about records that he sees; and which of them he may have go on. */
@Component
class VisibleRuns {

    private final RunPages pages;
    private final RecordLookup lookup;
    private final Runs runs;
    private final RecordStore records;
    private final RecordAccess access;

    VisibleRuns(RunPages pages, RecordLookup lookup, Runs runs, RecordStore records, RecordAccess access) {
        this.pages = pages;
        this.lookup = lookup;
        this.runs = runs;
        this.records = records;
        this.access = access;
    }

    List<Run> page(Query query, Caller caller, int limit) {
        return pages.page(query, about(query.text(), caller), limit);
    }

    long count(Query query, Caller caller) {
        return pages.count(query, about(query.text(), caller));
    }

    List<ProcessCount> counts(Caller caller) {
        return pages.counts(about(null, caller));
    }

    /** Those whose title holds the text. */
    private Condition about(@Nullable String text, Caller caller) {
        return lookup.matching(text == null ? "" : text, caller)
                .map(RunTable::isAbout)
                .orElse(noCondition());
    }

    /** {@link NotFound} where the caller may not see its record; those who see all see it without its record too. */
    Run one(InstanceId id, Caller caller) {
        var run = runs.find(id).orElseThrow(() -> notFound(id));
        var seen = access.seesAll(caller, run.record().type())
                || records.read(run.record())
                        .filter(record -> access.maySee(caller, record))
                        .isPresent();
        if (!seen) {
            throw notFound(id);
        }
        return run;
    }

    /** Those of some runs whose record the caller may see; all where he sees all. */
    List<Run> among(List<Run> some, Caller caller) {
        if (some.isEmpty()) {
            return some;
        }
        var about = records.readAll(some.stream().map(Run::record).collect(toSet()));
        return some.stream()
                .filter(run -> access.seesAll(caller, run.record().type())
                        || Optional.ofNullable(about.get(run.record()))
                                .filter(record -> access.maySee(caller, record))
                                .isPresent())
                .toList();
    }

    /** Those about a record that the caller sees. */
    List<Run> of(RecordRef record, Caller caller) {
        records.read(record, caller);
        return runs.about(record);
    }

    /** Those of the failed runs that he may have go on: he manages runs, or may mend their record. */
    Set<InstanceId> retryable(List<Run> runs, Caller caller) {
        var failed = runs.stream().filter(run -> run.state() == State.FAILED).toList();
        if (failed.isEmpty() || caller.is(PROCESS_OWNER, ADMINISTRATOR)) {
            return failed.stream().map(Run::id).collect(toSet());
        }
        var about = records.readAll(failed.stream().map(Run::record).collect(toSet()));
        return failed.stream()
                .filter(run -> Optional.ofNullable(about.get(run.record()))
                        .filter(record -> access.mayChange(caller, record))
                        .isPresent())
                .map(Run::id)
                .collect(toSet());
    }

    static NotFound notFound(InstanceId id) {
        return new NotFound("instance", id);
    }
}
