package org.lekalo.server.called;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.lekalo.server.engine.CallingSteps;
import org.lekalo.server.engine.CallingSteps.Place;
import org.lekalo.server.engine.Calls;
import org.lekalo.server.engine.Starts;
import org.lekalo.server.engine.Starts.Cause;
import org.lekalo.server.engine.Turn;
import org.lekalo.server.engine.Turn.Passage;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.record.RecordsMerged;
import org.lekalo.server.run.CalledRunEnded;
import org.lekalo.server.search.SeveralRecords;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Begins what is called, a bit in each transaction, and lets the caller go on when all of it is over. Those that end count
 * themselves in their own transactions and leave the calling run alone, so that they do not get in its way, or in each other's; the
 * last one has it looked after.
 */
@Component
public class CalledRuns implements Calls {

    /** So many are begun, or ended, in one transaction. */
    private static final int AT_A_TIME = 100;

    /** So many runs may call one another, one after the other. */
    private static final int DEEPEST = 16;

    private final CallRows calls;
    private final CallingSteps steps;
    private final Starts starts;
    private final SeveralRecords records;
    private final RuntimeService engine;

    CalledRuns(CallRows calls, CallingSteps steps, Starts starts, SeveralRecords records, RuntimeService engine) {
        this.calls = calls;
        this.steps = steps;
        this.starts = starts;
        this.records = records;
        this.engine = engine;
    }

    public void begin(String visit, Place place, Call call) {
        if (calls.add(visit, place, call) > DEEPEST) {
            throw new StepFailed("incident.calls-too-deep", Map.of("most", Integer.toString(DEEPEST)));
        }
        steps.lookAfter(visit, place);
    }

    @Override
    public boolean goOn(String visit) {
        var held = calls.held(visit);
        if (held.isEmpty()) {
            return false;
        }
        var call = held.get();
        if (!call.isOver()) {
            call = beginNext(call);
        }
        return call.isOver() && calls.over(visit);
    }

    private OpenCall beginNext(OpenCall call) {
        int most = call.inOrder() ? 1 : AT_A_TIME;
        var next = calls.next(call, most);
        var there = records.kept(call.type(), next);
        there.forEach(record ->
                starts.begin(call.definition(), call.start(), record, new Cause(null, call.depth(), call.visit())));
        int gone = next.size() - there.size();
        if (gone > 0) {
            calls.skipped(call, gone);
        }
        var now = call.begun(next.size(), gone);
        boolean nobodyWakesIt = !call.inOrder() || there.isEmpty();
        if (nobodyWakesIt && now.begun() < call.total()) {
            steps.lookAfter(call.visit(), call.place());
        }
        return now;
    }

    @EventListener
    void merged(RecordsMerged merged) {
        calls.merged(merged.survivor(), merged.other());
    }

    @EventListener
    void ended(CalledRunEnded event) {
        calls.ended(event.caller(), event.end()).ifPresent(call -> {
            if (call.isOver() || call.inOrder()) {
                steps.lookAfter(call.visit(), call.place());
            }
        });
    }

    /** What a step called that was left before it was done with ends with it. */
    @EventListener
    @Order(3)
    void left(Turn turn) {
        turn.passages().stream()
                .filter(CalledRuns::mayHaveCalled)
                .map(Passage::id)
                .forEach(this::left);
    }

    private static boolean mayHaveCalled(Passage passage) {
        return passage.cancelled() && passage.type().equals("receiveTask");
    }

    private void left(String visit) {
        calls.held(visit).ifPresent(call -> {
            calls.over(visit);
            steps.leave(call.place().execution());
            steps.giveUp(visit);
        });
    }

    @Override
    public void giveUp(String visit) {
        var running = calls.running(visit, AT_A_TIME);
        running.forEach(
                run -> engine.deleteProcessInstanceIfExists(run.value(), "given up", false, false, false, false));
        if (running.size() == AT_A_TIME) {
            steps.giveUp(visit);
        }
    }
}
