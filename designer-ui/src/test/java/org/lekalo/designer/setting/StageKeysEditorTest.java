package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.StagePlace;

class StageKeysEditorTest {

    private static final StagePlace OFFER = new StagePlace("retail", "offer");
    private static final StagePlace WON = new StagePlace("retail", "won");
    private static final StagePlace ANY = StagePlace.anyOf("retail");
    private static final StagePlace SURVEY = new StagePlace("corporate", "survey");

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void asksForNoPipelineWhereThereIsOneAlone() {
        start("recordType", "deal");

        assertThat(_find(Select.class)).noneMatch(select -> "Воронка".equals(select.getLabel()));
        assertThat(offered())
                .startsWith("Любая стадия", "Новая заявка", "Замер")
                .hasSize(7);
        assertThat(forms.told()).isEmpty();
    }

    @Test
    void oneStageIsOneChoiceAndWrittenAsEver() {
        start("recordType", "deal");

        stages().select(OFFER);

        assertThat(forms.told()).containsExactly(Map.of("pipeline", "retail", "stage", "offer"));
    }

    @Test
    void severalAreWrittenInThePipelinesOrder() {
        start("recordType", "deal", "pipeline", "retail", "stage", "won");
        assertThat(chosen()).containsExactly("Завершена успешно");

        stages().select(OFFER);

        assertThat(forms.last()).isEqualTo(Map.of("stage", "offer,won"));
    }

    @Test
    void anyTakesThePlaceOfThoseChosenAndTheyOfIt() {
        start("recordType", "deal", "pipeline", "retail", "stage", "offer,won");

        stages().select(ANY);
        assertThat(stages().getValue()).containsExactly(ANY);
        assertThat(forms.last()).isEqualTo(Map.of("stage", "*"));

        stages().select(WON);
        assertThat(stages().getValue()).containsExactly(WON);
        assertThat(forms.told()).containsExactly(Map.of("stage", "*"), Map.of("stage", "won"));
    }

    @Test
    void stagesOfSeveralPipelinesStandUnderTheirOwn() {
        show(twoPipelines(), "recordType", "deal", "pipeline", "retail", "stage", "*");

        assertThat(offered())
                .contains(
                        "Розничные заказы: любая стадия",
                        "Розничные заказы: Замер",
                        "Корпоративные продажи: любая стадия",
                        "Корпоративные продажи: Обследование");
        assertThat(chosen()).containsExactly("Розничные заказы: любая стадия");

        stages().select(SURVEY);

        assertThat(forms.last()).isEqualTo(Map.of("stage", "*,corporate.survey"));
        assertThat(stages().getValue()).containsExactlyInAnyOrder(ANY, SURVEY);
    }

    @Test
    void nothingChosenTakesBothAway() {
        start("recordType", "deal", "pipeline", "retail", "stage", "offer");

        stages().deselectAll();

        assertThat(forms.last()).containsEntry("pipeline", null).containsEntry("stage", null);
    }

    @Test
    void keepsWhatIsGoneAndSaysSo() {
        start("recordType", "deal", "pipeline", "retail", "stage", "bargain,won");

        assertThat(chosen()).containsExactlyInAnyOrder("bargain", "Завершена успешно");
        assertThat(stages().getErrorMessage()).isEqualTo(say("panel.stage.gone"));

        stages().deselect(new StagePlace("retail", "bargain"));
        assertThat(stages().isInvalid()).isFalse();
        assertThat(forms.last()).isEqualTo(Map.of("stage", "won"));
    }

    @Test
    void keepsAPipelineThatIsGoneAndSaysSo() {
        start("recordType", "deal", "pipeline", "export", "stage", "*");

        assertThat(chosen()).containsExactly("export: любая стадия");
        assertThat(stages().getErrorMessage()).isEqualTo(say("panel.pipeline.gone"));
    }

    @Test
    void aPipelineWithoutAStageIsNoChoiceYet() {
        start("recordType", "deal", "pipeline", "retail");

        assertThat(stages().isEmpty()).isTrue();

        stages().select(WON);
        assertThat(forms.last()).isEqualTo(Map.of("stage", "won"));
    }

    @Test
    void saysThatTheRecordsHaveNoStagesOrThatNobodyKnowsThem() {
        start("recordType", "company");
        assertThat(stages().getHelperText()).isEqualTo(say("panel.pipeline.none"));
        assertThat(stages().isEnabled()).isFalse();
    }

    @Test
    void saysNothingToBeGoneWhileNobodyKnowsWhatRecordItIs() {
        start("pipeline", "retail", "stage", "won");

        assertThat(stages().isInvalid()).isFalse();
        assertThat(stages().getHelperText()).isEqualTo(say("panel.form.no-type"));
    }

    private void start(String... settings) {
        show(new Metadata().recordTypes(), settings);
    }

    private void show(RecordTypes types, String... settings) {
        var around = new Around(
                Company.ask(types, new People(), new Records()), "deal", null, () -> new Subjects(List.of()));
        forms.show(new StartStage(), properties(settings), around);
    }

    private static Map<String, String> properties(String... settings) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("block", "start-stage");
        for (int i = 0; i < settings.length; i += 2) {
            properties.put(settings[i], settings[i + 1]);
        }
        return properties;
    }

    private static RecordTypes twoPipelines() {
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        var corporate = new Pipeline(
                "corporate",
                new Text("Корпоративные продажи", "Corporate sales"),
                List.of(new Stage("survey", new Text("Обследование", "Survey"), Stage.Kind.OPEN)));
        return new RecordTypes(List.of(new RecordType(
                deal.key(),
                deal.name(),
                deal.plural(),
                deal.fields(),
                Stream.concat(deal.pipelines().stream(), Stream.of(corporate)).toList())));
    }

    @SuppressWarnings("unchecked") // of stages
    private static MultiSelectComboBox<StagePlace> stages() {
        return Forms.only(MultiSelectComboBox.class);
    }

    private static List<String> offered() {
        return stages().getListDataView()
                .getItems()
                .map(stages().getItemLabelGenerator())
                .toList();
    }

    private static List<String> chosen() {
        return stages().getValue().stream()
                .map(stages().getItemLabelGenerator())
                .toList();
    }
}
