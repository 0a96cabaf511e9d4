package org.lekalo.designer.company;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.record.RecordRef;

/** Letters in each state, and what was asked to be sent once more. */
public final class Outbox implements OutboxApi {

    public final List<Long> sentAgain = new ArrayList<>();
    public boolean setUp = true;
    private final List<Row> all = new ArrayList<>();

    public Outbox with(State state, String recipient, String subject, @Nullable String reason) {
        var now = Instant.now().minus(Duration.ofHours(all.size() + 1));
        all.add(
                0,
                new Row(
                        all.size() + 1,
                        state,
                        recipient,
                        subject,
                        "Расчёт",
                        new RecordRef("deal", 1),
                        now,
                        state == State.WAITING ? now.plus(Duration.ofDays(1)) : null,
                        state == State.WAITING ? null : now,
                        reason == null ? 0 : 2,
                        reason));
        return this;
    }

    @Override
    public Page letters(@Nullable State state, @Nullable String text, int limit, @Nullable Long before) {
        var sought = Objects.requireNonNullElse(text, "");
        var found = all.stream()
                .filter(row -> state == null || row.state() == state)
                .filter(row -> row.recipient().contains(sought) || row.subject().contains(sought))
                .filter(row -> before == null || row.id() < before)
                .toList();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? page.get(limit - 1).id() : null);
    }

    @Override
    public Counts counts() {
        return new Counts(all.stream().collect(groupingBy(Row::state, counting())), setUp);
    }

    @Override
    public Letter letter(long id) {
        var row = all.stream().filter(known -> known.id() == id).findFirst().orElseThrow();
        return new Letter(row, "Здравствуйте!\n<b>Расчёт</b> готов.", "elena@lekalo.example", List.of("Расчёт.pdf"));
    }

    @Override
    public void again(long id) {
        sentAgain.add(id);
    }
}
