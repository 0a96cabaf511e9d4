package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.message;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.junit.jupiter.api.Test;
import org.lekalo.library.setting.Awaited;

class WaitChangeTest {

    private static String waiting(String... event) {
        return with(message("intermediateCatchEvent", "Step", "wait-change", event));
    }

    @Test
    void isSoundWhereItSaysWhatItWaitsFor() {
        assertThat(found(waiting("event", "enters-stage", "pipeline", "sales", "stage", "won")))
                .isEmpty();
        assertThat(found(waiting("event", "field-changes", "changedField", "amount")))
                .isEmpty();
    }

    @Test
    void needsAnEventAndAllOfIt() {
        assertThat(found(waiting())).containsExactly("Step wait-change.event.missing");
        assertThat(found(waiting("event", "field-changes"))).containsExactly("Step wait-change.event.missing");
        assertThat(found(waiting("event", "enters-stage", "pipeline", "sales")))
                .containsExactly("Step wait-change.event.missing");
    }

    @Test
    void isFoundWhereWhatItWaitsForNeverHappens() {
        assertThat(found(waiting("event", "enters-stage", "pipeline", "sales", "stage", "gone")))
                .containsExactly("Step stage-of-another-pipeline");
        assertThat(found(waiting("event", "field-changes", "changedField", "createdAt")))
                .containsExactly("Step field-not-heard");
        assertThat(found(waiting("event", "full-moon"))).containsExactly("Step unreadable-setting");
    }

    @Test
    void saysWhatItAwaits() {
        assertThat(new WaitChange()
                        .with(Map.of("event", "field-changes", "changedField", "amount"))
                        .awaits())
                .contains(new Awaited.FieldChanges("amount"));
    }

    @Test
    void isAMessageThatTheServerNamesForEachRun() {
        var compiled = compiled(waiting("event", "field-changes", "changedField", "amount"));

        assertThat(compiled.definition(MessageEventDefinition.class, "Step")
                        .getMessage()
                        .getName())
                .isEqualTo("${block.event('Step')}");
        assertThat(compiled.isAsync("Step")).isFalse();
    }
}
