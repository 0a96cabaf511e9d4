package org.lekalo.library.palette.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;

import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.junit.jupiter.api.Test;

class NotifyTest {

    private static String telling(String who, String text) {
        return with(block("sendTask", "Step", "notify", "recipient", who, "text", text));
    }

    @Test
    void needsToBeToldWhomAndWhat() {
        assertThat(found(with(block("sendTask", "Step", "notify"))))
                .containsExactly("Step notify.recipient.missing", "Step notify.text.missing");
        assertThat(found(telling("record-owner", "Deal {deal.title}"))).isEmpty();
    }

    @Test
    void isFoundWhereNobodyIsToldOrWhatIsSaidIsNotThere() {
        assertThat(found(telling("department-head:9", "x"))).containsExactly("Step unknown-department");
        assertThat(found(telling("record-owner", "{deal.gone} of {deal.company.lost}, {nobody} {")))
                .containsExactly(
                        "Step brace-not-closed", "Step unknown-field", "Step unknown-field", "Step unknown-name");
    }

    @Test
    void isDoneByTheServersBlockWithItsTextAsItWasTyped() {
        var compiled = compiled(telling("record-owner", "One <&\"\n\ttwo"));

        assertThat(compiled.element(SendTask.class, "Step").getCamundaDelegateExpression())
                .isEqualTo("${block}");
        assertThat(compiled.properties("Step")).containsEntry("text", "One <&\"\n\ttwo");
    }
}
