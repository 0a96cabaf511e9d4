package org.lekalo.designer.company;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.RecordsApi.Query;

/** What is around the records in memory: a company's deals, and a process that was begun, did a task and was cancelled. */
public final class Card implements CardApi {

    private final Records records;

    public Card(Records records) {
        this.records = records;
    }

    @Override
    public List<Related> related(String type, long id, int limit) {
        return type.equals("company") ? List.of(related(type, id, "deals", limit)) : List.of();
    }

    @Override
    public Related related(String type, long id, String relation, int limit) {
        var deals = records.query("deal", new Query("", List.of(), null, false, 1000, null)).records().stream()
                .filter(deal -> (type + ":" + id).equals(deal.values().get("company")))
                .toList();
        var sum = deals.stream()
                .map(deal -> new BigDecimal(String.valueOf(deal.values().getOrDefault("amount", 0))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Related(
                relation,
                deals.size(),
                Map.of("amount", sum),
                deals.stream().limit(limit).toList(),
                true);
    }

    @Override
    public Timeline timeline(String type, long id, @Nullable List<Kind> kinds, int limit, @Nullable String after) {
        var entries = new ArrayList<Entry>();
        if (kinds == null || kinds.contains(Kind.CHANGE)) {
            records.history(type, id)
                    .forEach(change -> entries.add(new Entry(Kind.CHANGE, change.at(), change, null, null, null)));
        }
        if (kinds == null || kinds.contains(Kind.PROCESS)) {
            entries.add(process(What.CANCELLED, "Согласование скидки", null, "Клиент отказался"));
            entries.add(process(What.TASK_DONE, "Согласовать скидку", "Согласовано", null));
            entries.add(process(What.STARTED, "Согласование скидки", null, null));
        }
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(entries.size(), from + limit);
        return new Timeline(List.copyOf(entries.subList(from, to)), to < entries.size() ? String.valueOf(to) : null);
    }

    private static Entry process(What what, String name, @Nullable String answer, @Nullable String reason) {
        var event = new ProcessEvent(
                what, new InstanceId("i1"), "Согласование скидки", name, People.BORIS.name(), null, answer, reason);
        return new Entry(Kind.PROCESS, Instant.now().minusSeconds(60), null, null, null, event);
    }
}
