package org.lekalo.server.instance;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.List;
import java.util.Locale;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.run.Run;
import org.lekalo.server.run.RunPages;
import org.lekalo.server.security.Caller;
import org.lekalo.server.trigger.ByHand;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The runs over HTTP. */
@RestController
class InstancesController implements InstancesApi {

    private static final int LONGEST_PAGE = 100;

    private final VisibleRuns runs;
    private final RunRows rows;
    private final InstanceViews views;
    private final RunDesk desk;
    private final ByHand byHand;

    InstancesController(VisibleRuns runs, RunRows rows, InstanceViews views, RunDesk desk, ByHand byHand) {
        this.runs = runs;
        this.rows = rows;
        this.views = views;
        this.desk = desk;
        this.byHand = byHand;
    }

    @Override
    @Transactional(readOnly = true)
    public Page query(Query query) {
        var caller = Caller.current();
        int shown = Limits.within("limit", 1, query.limit(), LONGEST_PAGE);
        var found = runs.page(query, caller, shown + 1);
        var page = found.subList(0, Math.min(shown, found.size()));
        return new Page(
                rows.of(page, look(page, caller, false)),
                runs.count(query, caller),
                found.size() > shown ? RunPages.placeOf(page.get(shown - 1)) : null);
    }

    @Override
    public List<ProcessCount> counts() {
        return runs.counts(Caller.current());
    }

    @Override
    @Transactional(readOnly = true)
    public Instance instance(InstanceId id) {
        var caller = Caller.current();
        var run = runs.one(id, caller);
        boolean mayManage = run.isOpen() && caller.is(PROCESS_OWNER, ADMINISTRATOR);
        return views.of(run, look(List.of(run), caller, mayManage), mayManage, caller);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Row> ofRecord(RecordRef record) {
        var caller = Caller.current();
        var found = runs.of(record, caller);
        return rows.of(found, look(found, caller, false));
    }

    @Override
    public List<Startable> startable(RecordRef record) {
        return byHand.on(record, Caller.current()).stream()
                .map(start ->
                        new Startable(start.process().model(), start.process().name(), start.label()))
                .toList();
    }

    @Override
    public InstanceId start(Start start) {
        return byHand.start(start.model(), start.record(), Caller.current());
    }

    @Override
    public void retry(InstanceId id, Retry retry) {
        desk.retry(id, retry.incident(), Caller.current());
    }

    @Override
    public void cancel(InstanceId id, Cancellation cancellation) {
        desk.cancel(id, Limits.text("reason", cancellation.reason(), Lengths.REASON, language()), Caller.current());
    }

    private Look look(List<Run> shown, Caller caller, boolean forIt) {
        return new Look(language(), runs.retryable(shown, caller), forIt);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
