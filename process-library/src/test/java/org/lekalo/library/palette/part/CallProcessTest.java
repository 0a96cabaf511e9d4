package org.lekalo.library.palette.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.KnownProcess;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.compile.Compiling;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Company;
import org.lekalo.library.setting.Processes;
import org.lekalo.library.setting.Processes.Known;

class CallProcessTest {

    private static final long OWN = 7;

    private static final Processes PROCESSES = new Processes(
            OWN,
            Map.of(
                    1L, new Known("Оплата", List.of("deal"), List.of("Оплачено", "Отказ"), Set.of()),
                    2L, new Known("Проверка", List.of("company"), List.of(), Set.of())));

    private static String drawing(String... settings) {
        return process(block("startEvent", "Start", "start-manual", "recordType", "deal")
                + block("callActivity", "Call", "call-process", settings)
                + choice("Which", "Other")
                + end("End")
                + end("Other")
                + flow("Start", "Call")
                + flow("Call", "Which")
                + flow("Which", "End", "outcome_Call = \"Оплачено\"")
                + flow("Which", "Other"));
    }

    private static final Known CALLER =
            new Known("Сделка", List.of("deal"), List.of(), Set.of(OWN), Map.of(OWN, Set.of("Готово", "Оплачено")));

    private static List<String> found(String xml) {
        return findings(xml, PROCESSES).stream()
                .filter(finding -> finding.isError() && !finding.key().equals(Rule.NOT_DRAWN.key()))
                .map(Finding::key)
                .toList();
    }

    private static List<Finding> findings(String xml, Processes processes) {
        var circumstances = new Circumstances(Company.types(), Company.DIRECTORY, Map.of(), List.of(), processes);
        return ModelCheck.check(Drawing.read(xml, Palette.BLOCKS), circumstances);
    }

    @Test
    void isSoundWhereTheProcessFitsAndItsEndsAreAskedFor() {
        assertThat(found(drawing("process", "1"))).isEmpty();
    }

    @Test
    void isFoundWhereTheProcessIsGoneOrNoneIsChosen() {
        assertThat(found(drawing("process", "99"))).contains(Rule.UNKNOWN_PROCESS.key());
        assertThat(found(drawing())).contains("block.call-process.process.missing");
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
    void anEndThatTheProcessDoesNotHaveCannotBeAskedFor() {
        assertThat(found(drawing("process", "1").replace("= \"Оплачено\"", "= \"Готово\"")))
                .containsExactly(Rule.UNKNOWN_OUTCOME.key());
    }

    @Test
    void whoAsksForAnEndThatIsNoMoreIsNamed() {
        var processes = new Processes(OWN, Map.of(1L, PROCESSES.all().get(1L), 3L, CALLER));

        assertThat(findings(drawing("process", "1").replace("id=\"End\"", "id=\"End\" name=\" Готово\""), processes))
                .filteredOn(finding -> finding.key().equals(Rule.ASKED_END_GONE.key()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isFalse();
                    assertThat(finding.args()).containsExactly("Оплачено", new Text("Сделка", "Сделка"));
                });
    }

    @Test
    void theEndsThatItAsksForAreKnown() {
        assertThat(KnownProcess.of("Сделка", Drawing.read(drawing("process", "1"), Palette.BLOCKS))
                        .asked())
                .isEqualTo(Map.of(1L, Set.of("Оплачено")));
    }

    @Test
    void theEndOfAProcessThatNobodyWaitsForCannotBeAskedFor() {
        assertThat(found(drawing("process", "1", "then", "go-on"))).containsExactly(Rule.UNKNOWN_STEP.key());
    }

    @Test
    void isASignThatTheServerGivesWhenTheOtherIsOver() {
        var compiled = Compiling.compiled(drawing("process", "1"));

        assertThat(compiled.element(ReceiveTask.class, "Call").isCamundaAsyncBefore())
                .isTrue();
        assertThat(compiled.listener("Call").getCamundaEvent()).isEqualTo("start");
        assertThat(compiled.listener("Call").getCamundaDelegateExpression()).isEqualTo("${block}");
        assertThat(compiled.properties("Call")).isEqualTo(Map.of("block", "call-process", "process", "1"));
    }
}
