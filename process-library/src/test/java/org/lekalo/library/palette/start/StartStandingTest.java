package org.lekalo.library.palette.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.compile.Compiling.compiled;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.Company;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.StagePlace;

class StartStandingTest {

    private static String at(String id, String stages, String period) {
        return block(
                "startEvent",
                id,
                "start-standing",
                "recordType",
                "deal",
                "pipeline",
                "sales",
                "stage",
                stages,
                "period",
                period);
    }

    private static String starting(String start) {
        return process(start + END + flow("Start", "End"));
    }

    private static String both(String start, String again) {
        return process(start + again + END + flow("Start", "End") + flow("Again", "End"));
    }

    @Test
    void needsATypeAStageAndAPeriod() {
        assertThat(found(starting(at("Start", "new,won", "5 working-days")))).isEmpty();
        assertThat(found(starting(block("startEvent", "Start", "start-standing"))))
                .containsExactly(
                        "Start start-standing.recordType.missing",
                        "Start start-standing.stage.missing",
                        "Start start-standing.period.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "gone, 5 days, stage-of-another-pipeline",
        "new, 90 minutes, unreadable-setting",
        "new, 0 days, period-too-short",
        "'new,new', 1 weeks, stage-twice"
    })
    void isFoundWhereNoRecordCouldStandSo(String stages, String period, String finding) {
        assertThat(found(starting(at("Start", stages, period)))).containsExactly("Start " + finding);
    }

    @Test
    void isPlacedWithAWeekOfWorkAboutADeal() {
        assertThat(StartStanding.PERIOD.preset()).contains(new Period(5, Period.Unit.WORKING_DAYS));
        assertThat(Starts.RECORD_TYPE.preset()).contains("deal");
    }

    @Test
    void keepsTheStagesOfAnEntryIntoThem() {
        assertThat(new StartStanding().settings()).contains(StartStage.STAGE, Starts.RECORD_TYPE, Starts.WHEN_RUNNING);
    }

    @Test
    void itsRecordStandsOnOneOfTheStagesAnyBeingOneThatIsOpen() {
        var start = Drawing.read(starting(at("Start", "new,service.*", "1 days")), Palette.BLOCKS)
                .element("Start")
                .orElseThrow();

        assertThat(start.leavesOnOneOf())
                .containsExactly(new StagePlace("sales", "new"), StagePlace.anyOpenOf("service"));
    }

    @ParameterizedTest
    @CsvSource({
        "new, new, 5 days, same-start-twice",
        "new, new, 6 days, start-stage-twice",
        "'new,won', 'won,service.open', 6 days, start-stage-twice",
        "*, won, 5 days, start-stage-twice",
        "new, won, 5 days, ''",
    })
    void cannotStandTwiceOnAStage(String stages, String others, String period, String rule) {
        assertThat(found(both(at("Start", stages, "5 days"), at("Again", others, period))))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of("Again " + rule));
    }

    @Test
    void isAnotherThanAnEntryIntoTheSameStage() {
        var entry =
                block("startEvent", "Again", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");

        assertThat(found(both(at("Start", "new", "5 days"), entry))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "start-standing, '“Напоминания” starts at these stages too (“won”)'",
        "start-stage, ''",
    })
    void isNamedWithAnotherProcessThatHasSuchAStart(String block, String said) {
        var others = List.of(
                new OtherStart("Напоминания", block, "deal", List.of(new StagePlace("sales", "won"))),
                new OtherStart("Чужие", block, "payment", List.of(new StagePlace("sales", "won"))));
        var circumstances = new Circumstances(Company.types(), Company.DIRECTORY, Map.of(), others);
        var drawn = starting(at("Start", "new,won", "5 days"));

        assertThat(ModelCheck.check(Drawing.read(drawn, Palette.BLOCKS), circumstances))
                .filteredOn(finding -> finding.key().contains("start"))
                .allSatisfy(finding -> assertThat(finding.isError()).isFalse())
                .extracting((Finding finding) -> finding.text(Locale.ENGLISH))
                .hasSize(said.isEmpty() ? 0 : 1)
                .allSatisfy(text -> assertThat(text).contains(said));
    }

    @Test
    void isAPlainStartInAJobOfItsOwn() {
        var compiled = compiled(starting(at("Start", "new", "5 days")));

        assertThat(compiled.element(StartEvent.class, "Start").getEventDefinitions())
                .isEmpty();
        assertThat(compiled.isAsync("Start")).isTrue();
    }
}
