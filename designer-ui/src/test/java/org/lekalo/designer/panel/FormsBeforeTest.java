package org.lekalo.designer.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.block;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.setting.Around.FormBefore;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.FormField.Use;
import org.lekalo.library.setting.Processes;

class FormsBeforeTest {

    private static final FormBefore APPROVAL = new FormBefore(
            "Согласовать скидку",
            List.of(
                    new FormField("amount", Use.SHOWN),
                    new FormField("discount", Use.REQUIRED),
                    new FormField("comment", Use.EDITABLE)));

    @Test
    void isThatOfTheTaskThatLeadsThereWhateverIsBetween() {
        assertThat(before("Change", asTask("Change"))).contains(APPROVAL);
    }

    @Test
    void isThatOfTheTaskOnWhoseBorderTheWayBegins() {
        assertThat(before("Tell", asTask("Tell"))).contains(APPROVAL);
    }

    @Test
    void isNoneWhereNoTaskComesBefore() {
        assertThat(before("Approve", Drawings.discount())).isEmpty();
    }

    @Test
    void isNoneWhereTheTaskBeforeAsksForNothing() {
        var empty = asTask("Change").replace("amount:shown,discount:required,comment:editable", "");

        assertThat(before("Change", empty)).isEmpty();
    }

    @Test
    void isNothingToABlockThatAsksNobody() {
        assertThat(before("Change", Drawings.discount())).isEmpty();
    }

    private static Optional<FormBefore> before(String id, String drawing) {
        return Optional.ofNullable(
                ModelFacts.of(drawing, Processes.NONE).place(id).formBefore());
    }

    private static String asTask(String id) {
        return Drawings.discount()
                .replaceFirst(
                        "(?s)<bpmn:(service|send)Task id=\"" + id + "\".*?</bpmn:(service|send)Task>",
                        block("userTask", id, "user-task"));
    }
}
