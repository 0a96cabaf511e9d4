package org.lekalo.server.duplicate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.NotStartable;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

class MergedRunsProcessTest extends ProcessTest {

    private void merge(RecordRef survivor, RecordRef other) {
        as("irina", DuplicatesApi.class)
                .merge(new Merge(
                        survivor, read(survivor).version(), other, read(other).version(), List.of()));
    }

    private static Drawing asking(String name, String... settings) {
        return Drawing.of(name)
                .startByHand(settings)
                .instructed("Ask", "Сделка {deal.title}", "responsible", "record-owner", "form", "amount:editable")
                .choice("Big", "Small")
                .task("Large", "responsible", "record-owner")
                .task("Small", "responsible", "record-owner")
                .changeFields("Note", "comment", "fixed", "готово")
                .end("Done")
                .flows("Start", "Ask", "Big", "Small", "Note", "Done")
                .flowIf("Big", "Large", "deal.amount > 100")
                .flows("Large", "Note");
    }

    @Test
    void aRunGoesOnAboutTheRecordThatItsOwnBecame() {
        var survivor = deal("dmitry", "Останется", Map.of("amount", 500));
        var other = deal("elena", "Исчезнет", Map.of("amount", 1));
        var run = as("elena", InstancesApi.class).start(new Start(publish(asking("Спросить")), other));
        work(run);
        var before = task("elena", Box.MINE, other);

        merge(survivor, other);

        var asked = task("elena", Box.MINE, survivor);
        assertThat(asked.id()).isEqualTo(before.id());
        var form = as("elena", TasksApi.class).task(asked.id());
        assertThat(form.instruction()).isEqualTo("Сделка Останется");
        var shown = requireNonNull(form.record());
        assertThat(shown.ref()).isEqualTo(survivor);
        assertThat(shown.values()).containsEntry("amount", 500.0);
        complete("elena", asked.id(), "done", Map.of("amount", 700));
        work(run);
        assertThat(read(survivor).values()).containsEntry("amount", 700.0);
        var next = task("dmitry", Box.MINE, survivor);
        assertThat(next.name()).as("the condition reads the survivor").isEqualTo("Large");
        complete("dmitry", next.id(), "done");
        work(run);
        assertThat(as("viktor", InstancesApi.class).instance(run).row())
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.COMPLETED))
                .satisfies(row -> assertThat(row.record()).isEqualTo(survivor));
        assertThat(read(survivor).values()).containsEntry("comment", "готово");
        assertThat(runsOn(survivor)).extracting(InstancesApi.Row::id).containsExactly(run);
    }

    @Test
    void aRunWhoseFirstStepHasNotBeenTakenGoesOnToo() {
        var survivor = deal("elena", "Останется до первого шага", Map.of());
        var other = deal("elena", "Исчезнет до первого шага", Map.of());
        var run = as("elena", InstancesApi.class).start(new Start(publish(asking("Ещё не начат")), other));

        merge(survivor, other);
        work(run);

        assertThat(task("elena", Box.MINE, survivor).name()).isEqualTo("Ask");
    }

    @Test
    void whatRunsOnTheOtherRunsOnTheSurvivorForTheNextStart() {
        var survivor = deal("elena", "Останется занятой", Map.of());
        var other = deal("elena", "Исчезнет занятой", Map.of());
        var model = publish(asking("Не дважды", "whenRunning", "skip"));
        var elena = as("elena", InstancesApi.class);
        work(elena.start(new Start(model, other)));

        merge(survivor, other);

        assertThat(elena.startable(survivor))
                .noneMatch(offered -> offered.model().equals(model));
        assertThatThrownBy(() -> elena.start(new Start(model, survivor))).isInstanceOf(NotStartable.class);
    }

    @Test
    void aReplacingStartEndsWhatRanOnTheOther() {
        var survivor = deal("elena", "Останется для замены", Map.of());
        var other = deal("elena", "Исчезнет для замены", Map.of());
        var model = publish(asking("Заменяет", "whenRunning", "replace"));
        var elena = as("elena", InstancesApi.class);
        var replaced = elena.start(new Start(model, other));
        work(replaced);

        merge(survivor, other);
        var replacing = elena.start(new Start(model, survivor));
        work(replacing);

        assertThat(runsOn(survivor))
                .extracting(InstancesApi.Row::id, InstancesApi.Row::state)
                .containsExactlyInAnyOrder(tuple(replaced, State.CANCELLED), tuple(replacing, State.RUNNING));
        assertThat(task("elena", Box.MINE, survivor).instance()).isEqualTo(replacing);
    }
}
