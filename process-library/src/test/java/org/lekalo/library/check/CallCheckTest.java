package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Processes;
import org.lekalo.library.setting.Processes.Known;

class CallCheckTest {

    private static final long OWN = 7;

    private static final Processes PROCESSES = new Processes(
            OWN,
            Map.of(
                    1L, new Known("Оплата", List.of("deal"), List.of("Оплачено", "Отказ"), Set.of()),
                    2L, new Known("Проверка", List.of("company"), List.of(), Set.of()),
                    3L, new Known("Обратно", List.of("deal"), List.of(), Set.of(4L)),
                    4L, new Known("И снова", List.of("deal"), List.of(), Set.of(OWN))));

    private static String drawing(String... settings) {
        return process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + block("callActivity", "Call", "call-process", settings)
                + "<bpmn:exclusiveGateway id=\"Which\" default=\"Which-Other\" />"
                + "<bpmn:endEvent id=\"End\" />"
                + "<bpmn:endEvent id=\"Other\" />"
                + flow("Start", "Call")
                + flow("Call", "Which")
                + flow("Which", "End", "outcome_Call = \"Оплачено\"")
                + flow("Which", "Other"));
    }

    private static List<String> found(String xml) {
        var circumstances = new Circumstances(Checking.types(), Checking.DIRECTORY, Map.of(), List.of(), PROCESSES);
        return ModelCheck.check(Drawing.read(xml, Palette.BLOCKS), circumstances).stream()
                .filter(finding -> finding.isError() && !finding.key().equals(Rule.NOT_DRAWN.key()))
                .map(Finding::key)
                .toList();
    }

    @Test
    void isSoundWhereTheProcessFitsAndItsEndsAreAskedFor() {
        assertThat(found(drawing("process", "1"))).isEmpty();
    }

    @Test
    void isFoundWhereTheProcessIsGone() {
        assertThat(found(drawing("process", "99"))).contains(Rule.UNKNOWN_PROCESS.key());
    }

    @Test
    void isFoundWhereTheProcessWorksOnOtherRecords() {
        assertThat(found(drawing("process", "2"))).contains(Rule.PROCESS_OF_OTHER_RECORDS.key());
        assertThat(found(drawing("process", "2", "on", "company"))).doesNotContain(Rule.PROCESS_OF_OTHER_RECORDS.key());
        assertThat(found(drawing("process", "1", "on", "company"))).contains(Rule.PROCESS_OF_OTHER_RECORDS.key());
    }

    @Test
    void isFoundWhereTheRecordIsInNoReference() {
        assertThat(found(drawing("process", "1", "on", "amount"))).contains(Rule.NOT_A_REFERENCE.key());
    }

    @Test
    void isFoundWhereTheProcessCallsItself() {
        assertThat(found(drawing("process", Long.toString(OWN)))).contains(Rule.CALLS_ITSELF.key());
    }

    @Test
    void isFoundWhereTheProcessIsCalledByWhatItCalls() {
        assertThat(found(drawing("process", "3"))).contains(Rule.CALLS_IN_A_CIRCLE.key());
    }

    @Test
    void anEndThatTheProcessDoesNotHaveCannotBeAskedFor() {
        assertThat(found(drawing("process", "1").replace("= \"Оплачено\"", "= \"Готово\"")))
                .containsExactly(Rule.UNKNOWN_OUTCOME.key());
    }

    @Test
    void theEndOfAProcessThatNobodyWaitsForCannotBeAskedFor() {
        assertThat(found(drawing("process", "1", "then", "go-on"))).containsExactly(Rule.UNKNOWN_STEP.key());
    }
}
