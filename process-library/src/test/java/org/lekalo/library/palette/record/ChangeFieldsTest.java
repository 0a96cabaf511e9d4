package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;

import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFieldsTest {

    private static String changing(String changes) {
        return with(block("serviceTask", "Step", "change-fields", "changes", changes));
    }

    @Test
    void needsSomethingToWrite() {
        assertThat(found(with(block("serviceTask", "Step", "change-fields"))))
                .containsExactly("Step change-fields.changes.missing");
        assertThat(found(changing("[]"))).containsExactly("Step change-fields.changes.missing");
        assertThat(found(changing(change("amount", "computed", "deal.amount * 2"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, fixed, a lot, value-does-not-fit",
        "stage, fixed, won, stage-by-field-change",
        "amount, computed, deal.gone + 1, unknown-field",
        "amount, magic, 5, unreadable-setting",
    })
    void isFoundWhereTheRecordWouldRefuseIt(String field, String source, String value, String finding) {
        assertThat(found(changing(change(field, source, value)))).containsExactly("Step " + finding);
    }

    @Test
    void isDoneByTheServersBlock() {
        var compiled = compiled(changing(change("amount", "fixed", "5")));

        assertThat(compiled.element(ServiceTask.class, "Step").getCamundaDelegateExpression())
                .isEqualTo("${block}");
        assertThat(compiled.properties("Step")).containsEntry("changes", change("amount", "fixed", "5"));
    }
}
