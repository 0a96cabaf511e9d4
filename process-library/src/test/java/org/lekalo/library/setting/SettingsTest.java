package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.record.Part;

class SettingsTest {

    private static final Setting<Responsible> WHO =
            Setting.of("responsible", new Who()).mandatory().preset(new Responsible.RecordOwner());

    private static final Setting<Integer> DUE = Setting.of("due", new Whole(0, 10));
    private static final Setting<Integer> MOST =
            Setting.of("most", new Whole(1, 10)).unset(5);
    private static final Setting<Integer> OFTEN =
            Setting.of("often", new Whole(1, 10)).preset(1).unset(1);
    private static final Setting<StagePlace> STAGE =
            Setting.of("stage", new StageKey()).mandatory();
    private static final Setting<Long> PROCESS = Setting.of("process", new ProcessNumber());

    private static final List<Setting<?>> ALL = List.of(WHO, DUE, MOST, OFTEN, STAGE, PROCESS);

    private static Settings read(Map<String, String> properties) {
        return Settings.read(ALL, properties);
    }

    private static List<String> found(Settings settings) {
        var findings = new Findings();
        settings.check(new Spot("Step", "move-stage", "", Company.about("deal"), findings));
        return findings.all().stream().map(Finding::key).toList();
    }

    @Test
    void areReadFromThePropertiesOfAnElement() {
        var settings = read(Map.of("block", "any", "responsible", " person:5 ", "due", "3", "stage", "won"));

        assertThat(settings.find(WHO)).contains(new Responsible.APerson(5));
        assertThat(settings.get(DUE)).isEqualTo(3);
        assertThat(settings.unreadable()).isEmpty();
    }

    @Test
    void whatIsBlankIsUnset() {
        var settings = read(Map.of("responsible", " ", "due", "\u200b"));

        assertThat(settings).isEqualTo(read(Map.of()));
        assertThat(settings.says(WHO)).isFalse();
    }

    @Test
    void whatCannotBeReadIsUnsetAndNamed() {
        var settings = read(Map.of("responsible", "somebody", "due", "soon", "most", "3"));

        assertThat(settings.unreadable()).containsExactly("responsible", "due");
        assertThat(settings.find(DUE)).isEmpty();
        assertThat(settings.with(DUE, 3).unreadable()).containsExactly("responsible");
    }

    @Test
    void whatIsNeitherSetNorHasAnythingInItsPlaceIsNotThere() {
        var settings = read(Map.of());

        assertThat(settings.get(MOST)).as("what holds unless it is set").isEqualTo(5);
        assertThat(settings.find(DUE)).isEmpty();
        assertThatThrownBy(() -> settings.get(DUE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("due");
    }

    @Test
    void ofAFreshBlockAreItsPresets() {
        assertThat(Settings.fresh(ALL).written()).isEqualTo(Map.of("responsible", "record-owner", "often", "1"));
    }

    @Test
    void areWrittenInTheirOrderAndOnlyWhereTheySayMoreThanWhatHoldsAnyway() {
        var settings = read(Map.of())
                .with(STAGE, new StagePlace("sales", "won"))
                .with(DUE, 0)
                .with(MOST, 5)
                .with(OFTEN, 1);

        assertThat(settings.written())
                .as("five at most holds anyway; once holds anyway, but is what a fresh block says")
                .containsExactly(
                        Map.entry("due", "0"),
                        Map.entry("often", "1"),
                        Map.entry("pipeline", "sales"),
                        Map.entry("stage", "won"));
    }

    @Test
    void canBeUnsetAgain() {
        assertThat(read(Map.of("due", "3")).with(DUE, null)).isEqualTo(read(Map.of()));
    }

    @Test
    void areFoundWhereTheBlockCanDoNothingWithoutThem() {
        assertThat(found(read(Map.of())))
                .containsExactly("block.move-stage.responsible.missing", "block.move-stage.stage.missing");
        assertThat(found(read(Map.of("responsible", "person:5", "pipeline", "sales"))))
                .as("a pipeline is no stage")
                .containsExactly("block.move-stage.stage.missing");
    }

    @Test
    void areLookedAtEachByItsKind() {
        var settings = read(Map.of("responsible", "person:6", "pipeline", "gone", "stage", "won"));

        assertThat(found(settings)).containsExactly("check.unknown-person", "check.unknown-pipeline");
    }

    @Test
    void useAndNameWhatTheirKindsDo() {
        var settings = read(Map.of("responsible", "person:5", "pipeline", "sales", "stage", "won", "process", "12"));

        assertThat(settings.uses(Company.about("deal"))).containsExactly(Part.stage("deal", "sales", "won"));
        assertThat(settings.named()).containsExactly(new Responsible.APerson(5));
        assertThat(settings.processes()).containsExactly(12L);
    }

    @Test
    void areHandedDownWhereNothingIsSet() {
        var outer = read(Map.of("responsible", "person:6"));

        var settings = read(Map.of("due", "3")).within(outer);

        assertThat(settings.get(WHO)).isEqualTo(new Responsible.APerson(6));
        assertThat(settings.says(WHO)).isFalse();
        assertThat(settings.handedDown()).isEqualTo(Map.of("responsible", "person:6"));
        assertThat(settings.written()).as("it stands on what is around").doesNotContainKey("responsible");
        assertThat(settings.named()).as("and is used there").isEmpty();
        assertThat(found(settings)).as("and looked at there").containsExactly("block.move-stage.stage.missing");
    }

    @Test
    void whatIsSetOnTheBlockItselfGoesFirstAndThenWhatIsNearest() {
        var near = read(Map.of("responsible", "person:6"));
        var far = read(Map.of("responsible", "person:7", "due", "7"));

        assertThat(read(Map.of("responsible", "person:5")).within(near).get(WHO))
                .isEqualTo(new Responsible.APerson(5));
        assertThat(read(Map.of()).within(near).within(far).get(WHO)).isEqualTo(new Responsible.APerson(6));
        assertThat(read(Map.of()).within(near).within(far).get(DUE)).isEqualTo(7);
    }

    @Test
    void ofOneNameButAnotherKindAreNotHandedDown() {
        var other = List.<Setting<?>>of(Setting.of("due", new Whole(0, 99)));

        assertThat(read(Map.of())
                        .within(Settings.read(other, Map.of("due", "3")))
                        .handedDown())
                .isEmpty();
    }

    @Test
    void areEqualWhereTheySayTheSameThere() {
        var outer = read(Map.of("due", "3"));

        assertThat(read(Map.of("due", "3")))
                .isEqualTo(read(Map.of("due", " 3 ")))
                .hasSameHashCodeAs(outer);
        assertThat(read(Map.of("due", "3"))).isNotEqualTo(read(Map.of("due", "4")));
        assertThat(read(Map.of())).isNotEqualTo(read(Map.of()).within(outer));
    }

    @Test
    void standInTheseProperties() {
        assertThat(Settings.properties(ALL))
                .containsExactly("responsible", "due", "most", "often", "pipeline", "stage", "process");
    }
}
