package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.sentences;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StageKey;
import org.lekalo.library.setting.TypeKey;
import org.lekalo.library.setting.Who;
import org.lekalo.library.setting.Whole;

class SettingsFormTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    static Stream<Block> blocks() {
        return Palette.BLOCKS.stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void asksForEachSettingOfAnyBlock(Block block) {
        var form = forms.show(block, Settings.fresh(block.settings()).written(), Forms.aboutDeals());

        assertThat(form.getChildren().filter(place -> place.hasClassName("panel-setting")))
                .hasSameSizeAs(block.settings())
                .allSatisfy(place -> assertThat(place.getChildren()).hasSize(1));
        assertThat(forms.told()).isEmpty();
    }

    @Test
    void asksForTheSettingsOfABlockThatNobodyHereKnows() {
        var recipient = Setting.of("recipient", new Who()).mandatory();
        var text = Setting.of("text", new Placeholders()).unset("");
        var due = Setting.of("dueWorkingDays", new Whole(0, 10));
        var block = new MadeUp(List.of(recipient, text, due));
        forms.show(block, Map.of("block", "made-up", "dueWorkingDays", "3"), Forms.aboutDeals());

        _setValue(only(TextArea.class), "Привет");

        assertThat(only(IntegerField.class).getLabel()).isEqualTo("Срок, рабочих дней");
        assertThat(only(TextArea.class).isRequiredIndicatorVisible()).isFalse();
        assertThat(only(Select.class).isRequiredIndicatorVisible()).isTrue();
        assertThat(forms.last()).isEqualTo(Map.of("text", "Привет"));
    }

    @Test
    void saysWhatIsToBeKnownOfTheBlock() {
        forms.show("parallel", Map.of("block", "parallel"));

        assertThat(sentences()).anyMatch(text -> text.startsWith("Все выходы этого блока идут одновременно."));
    }

    @Test
    void tellsOnlyWhatChanged() {
        forms.show(
                "user-task",
                Map.of("block", "user-task", "responsible", "owners-head", "dueWorkingDays", "2", "form", "a:shown"));

        _setValue(only(IntegerField.class), 3);

        assertThat(forms.told()).containsExactly(Map.of("dueWorkingDays", "3"));
    }

    @Test
    void saysWhichBlockItIsWhereTheElementDidNot() {
        forms.show("user-task", Map.of());

        _setValue(only(IntegerField.class), 3);

        assertThat(forms.last()).isEqualTo(Map.of("block", "user-task", "dueWorkingDays", "3"));
    }

    @Test
    void saysWhichSettingCannotBeReadAndLeavesItToItsField() {
        forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "soon", "responsible", "owners-head"));

        assertThat(sentences()).contains(say("panel.unreadable"));
        Forms.<WhoEditor.Way>select("Ответственный").setValue(WhoEditor.Way.RECORD_OWNER);
        assertThat(forms.last()).isEqualTo(Map.of("responsible", "record-owner"));
        assertThat(sentences()).contains(say("panel.unreadable"));

        _setValue(only(IntegerField.class), 3);
        assertThat(forms.last()).isEqualTo(Map.of("dueWorkingDays", "3"));
        assertThat(sentences()).doesNotContain(say("panel.unreadable"));
    }

    @Test
    void showsAnewWhatTheDrawingSaysAndNothingElse() {
        var form = forms.show("user-task", Map.of("block", "user-task", "dueWorkingDays", "2", "outcomes", "[]"));
        var responsible = Forms.<WhoEditor.Way>select("Ответственный");
        responsible.setValue(WhoEditor.Way.PERSON);

        form.show(
                Map.of("block", "user-task", "dueWorkingDays", "7", "outcomes", "[{\"key\":\"a\",\"label\":\"Да\"}]"));

        assertThat(only(IntegerField.class).getValue()).isEqualTo(7);
        assertThat(_get(TextField.class, query -> query.withValue("Да"))).isNotNull();
        assertThat(Forms.<WhoEditor.Way>select("Ответственный")).isSameAs(responsible);
        assertThat(responsible.getValue()).isEqualTo(WhoEditor.Way.PERSON);
    }

    @Test
    void goesOnFromWhatTheDrawingSays() {
        var form = forms.show("notify", Map.of("block", "notify", "text", "а"));

        form.show(Map.of("block", "notify", "text", "б", "recipient", "owners-head"));
        _setValue(only(TextArea.class), "а");

        assertThat(forms.told()).containsExactly(Map.of("text", "а"));
    }

    @Test
    void theStageGoesWithTheTypeInOneChange() {
        forms.show(
                "start-stage",
                Map.of("block", "start-stage", "recordType", "boat", "pipeline", "sea", "stage", "harbour"));

        Forms.<String>select("С какой записью работает процесс").setValue("deal");

        assertThat(forms.told()).hasSize(1);
        assertThat(forms.last())
                .containsEntry("recordType", "deal")
                .containsEntry("pipeline", null)
                .containsEntry("stage", null);
        assertThat(only(MultiSelectComboBox.class).isEnabled()).isTrue();
        assertThat(only(MultiSelectComboBox.class).isEmpty()).isTrue();
    }

    @Test
    void aBlockThatSaysItsTypeIsNotAboutTheProcessRecord() {
        var block = new MadeUp(
                List.of(Setting.of("recordType", new TypeKey()).mandatory(), Setting.of("stage", new StageKey())));

        forms.show(block, Map.of("recordType", "company"), Forms.about("deal", "retail"));

        assertThat(Forms.<String>select("Воронка").getHelperText()).isEqualTo(say("panel.pipeline.none"));
    }

    @Test
    void hearsWhatRecordTheProcessIsAbout() {
        var form = forms.show(new MoveStage(), Map.of("block", "move-stage"), Forms.about(null, null));
        assertThat(Forms.<String>select("Воронка").isEnabled()).isFalse();

        form.show(Forms.about("deal", "retail"));

        assertThat(shown(Forms.<String>select("Воронка"))).isEqualTo("Розничные заказы");
    }

    @Test
    void leavesTheFieldsAloneWhereTheProcessIsAboutTheSame() {
        var form = forms.show(new MoveStage(), Map.of("block", "move-stage"), Forms.about("deal", "retail"));
        var before = _find(Select.class);

        form.show(Forms.about("deal", "retail"));

        assertThat(_find(Select.class)).containsExactlyElementsOf(before);
    }

    @Test
    void tellsNothingWhereNothingChanged() {
        forms.show("notify", Map.of("block", "notify"));

        _setValue(only(TextArea.class), "  ");

        assertThat(forms.told()).isEmpty();
    }
}
