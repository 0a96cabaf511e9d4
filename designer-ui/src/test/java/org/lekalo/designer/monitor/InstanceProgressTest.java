package org.lekalo.designer.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.monitor.ProcessDiagram.Token;
import org.lekalo.designer.monitor.ProcessDiagram.Visit;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.InstancesApi.Incident;
import org.lekalo.library.contract.InstancesApi.Instance;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Row;
import org.lekalo.library.contract.InstancesApi.State;
import org.lekalo.library.contract.InstancesApi.Step;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.record.RecordRef;

class InstanceProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void countsTheTokensOfAStepAndSaysWhetherOneFailed() {
        var incident = new Incident("1", "write", NOON, "Нет адреса", "", false);
        var instance = instance(
                List.of(position("write", null), position("write", incident), position("call", null)), List.of());

        var progress = InstanceProgress.of(instance, null, Words.RUSSIAN);

        assertThat(progress.tokens()).containsExactly(new Token("write", 2, true), new Token("call", 1, false));
    }

    @Test
    void addsUpTheTimeOfAStepThatWasPassedTwice() {
        var instance = instance(
                List.of(),
                List.of(step("approve", Duration.ofHours(2), false), step("approve", Duration.ofMinutes(90), false)));

        var progress = InstanceProgress.of(instance, null, Words.RUSSIAN);

        assertThat(progress.visited()).containsExactly(new Visit("approve", 2, "×2 3 ч 30 мин"));
    }

    @Test
    void showsNoTimeWhereNoneWasTaken() {
        var instance = instance(List.of(), List.of(step("start", Duration.ofMillis(3), false)));

        var progress = InstanceProgress.of(instance, null, Words.RUSSIAN);

        assertThat(progress.visited()).containsExactly(new Visit("start", 1, ""));
    }

    @Test
    void doesNotCountAStepThatWasCancelled() {
        var instance = instance(List.of(), List.of(step("approve", Duration.ofDays(1), true)));

        assertThat(InstanceProgress.of(instance, null, Words.RUSSIAN).visited()).isEmpty();
    }

    private static Instance instance(List<Position> positions, List<Step> steps) {
        var row = new Row(
                new InstanceId("1"),
                new ProcessModelId(1),
                "Скидка",
                1,
                new RecordRef("deal", 1),
                "Окна",
                State.RUNNING,
                NOON,
                null,
                null,
                positions);
        return new Instance(row, "", steps, List.of(), false, null, List.of());
    }

    private static Position position(String element, @Nullable Incident incident) {
        return new Position(element, element, null, NOON, null, incident);
    }

    private static Step step(String element, Duration took, boolean cancelled) {
        return new Step(element, element, "userTask", NOON, NOON.plus(took), took, null, null, cancelled);
    }
}
