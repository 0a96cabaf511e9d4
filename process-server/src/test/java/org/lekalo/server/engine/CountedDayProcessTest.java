package org.lekalo.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Conditions;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.record.FieldKind;

/** A choice by a day counted from today, which begins when it does in the company, three hours before it does in London. */
class CountedDayProcessTest extends ProcessTest {

    @Test
    void aDayIsCountedFromTheOneThatTheCompanyHas() {
        var feel = feel("closing_date", FieldKind.DATE, Comparison.LESS, "today-3");
        var tomorrow = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(1);

        clock.set(tomorrow.atTime(LocalTime.of(20, 59)).toInstant(ZoneOffset.UTC));
        assertThat(isTaken(feel, tomorrow.minusDays(3))).isFalse();

        clock.set(tomorrow.atTime(LocalTime.of(21, 1)).toInstant(ZoneOffset.UTC));
        assertThat(isTaken(feel, tomorrow.minusDays(3))).isTrue();
        assertThat(isTaken(feel, tomorrow.minusDays(2))).isFalse();
    }

    @Test
    void aMomentIsOfTheDayThatTheCompanyHasThen() {
        var feel = feel("created_at", FieldKind.DATE_TIME, Comparison.WITHIN, "day");

        clock.set(Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS)
                .plus(21, ChronoUnit.HOURS));

        assertThat(isTaken(feel, LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void aDayThatIsNotFilledInIsOnNoSide() {
        for (var comparison : List.of(Comparison.LESS, Comparison.GREATER_OR_EQUAL)) {
            assertThat(isTaken(feel("closing_date", FieldKind.DATE, comparison, "today"), null))
                    .isFalse();
        }
        assertThat(isTaken(feel("closing_date", FieldKind.DATE, Comparison.WITHIN, "year"), null))
                .isFalse();
    }

    private static String feel(String field, FieldKind kind, Comparison comparison, String value) {
        var row = new ConditionRow("deal." + field, comparison, List.of(value));
        return Conditions.toFeel(new Condition.Rows(true, List.of(row)), any -> Optional.of(kind))
                .orElseThrow();
    }

    private boolean isTaken(String feel, @Nullable LocalDate closing) {
        var model = publish(Drawing.of("По дате")
                .startByHand()
                .choice("Which", "Other")
                .end("Taken")
                .end("Other")
                .flows("Start", "Which", "Other")
                .flowIf("Which", "Taken", feel));
        var deal = deal("elena", "По дате", closing == null ? Map.of() : Map.of("closing_date", closing.toString()));
        as("elena", InstancesApi.class).start(new Start(model, deal));
        var run = run(model, deal);
        work(run);
        var flows = as("viktor", InstancesApi.class).instance(run.id()).takenFlows();
        as("anna", ModelsApi.class).delete(model);
        return flows.contains("Which-Taken");
    }
}
