package org.lekalo.designer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.record.MoveStage;

class StageKeyEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsThePipelineAndTheStage() {
        move("retail", "offer");

        assertThat(shown(pipeline())).isEqualTo("Розничные заказы");
        assertThat(shown(stage())).isEqualTo("Расчёт и предложение");
    }

    @Test
    void writesTheStageAlone() {
        move("retail", "offer");

        stage().setValue("won");

        assertThat(forms.last()).isEqualTo(Map.of("stage", "won"));
    }

    @Test
    void takesTheOnlyPipelineForTheOneThatIsMeant() {
        forms.show("move-stage", Map.of("block", "move-stage"));

        assertThat(shown(pipeline())).isEqualTo("Розничные заказы");
        assertThat(stage().isEmpty()).isTrue();
        assertThat(forms.told()).isEmpty();

        stage().setValue("won");
        assertThat(forms.last()).isEqualTo(Map.of("pipeline", "retail", "stage", "won"));
    }

    @Test
    void keepsAStageThatIsGoneAndSaysSo() {
        move("retail", "bargain");

        assertThat(shown(stage())).isEqualTo("bargain");
        assertThat(stage().getErrorMessage()).isEqualTo(say("panel.stage.gone"));

        stage().setValue("won");
        assertThat(stage().isInvalid()).isFalse();
    }

    @Test
    void keepsAPipelineThatIsGoneAndTheStageInIt() {
        move("export", "customs");

        assertThat(shown(pipeline())).isEqualTo("export");
        assertThat(pipeline().getErrorMessage()).isEqualTo(say("panel.pipeline.gone"));
        assertThat(shown(stage())).isEqualTo("customs");
        assertThat(stage().isEnabled()).isFalse();
    }

    @Test
    void anotherPipelineHasOtherStages() {
        move("export", "customs");

        pipeline().setValue("retail");

        assertThat(forms.last()).containsEntry("pipeline", "retail").containsEntry("stage", null);
        assertThat(stage().isEmpty()).isTrue();
        assertThat(stage().isEnabled()).isTrue();
    }

    @Test
    void saysThatTheRecordsHaveNoStages() {
        forms.show(new MoveStage(), Map.of(), Forms.about("company", null));

        assertThat(pipeline().getHelperText()).isEqualTo(say("panel.pipeline.none"));
        assertThat(pipeline().isEnabled()).isFalse();
    }

    @Test
    void saysNothingToBeGoneWhileNobodyKnowsWhatRecordItIs() {
        forms.show(new MoveStage(), Map.of("pipeline", "retail", "stage", "won"), Forms.about(null, null));

        assertThat(pipeline().isInvalid()).isFalse();
        assertThat(stage().isInvalid()).isFalse();
        assertThat(shown(stage())).isEqualTo("won");
        assertThat(pipeline().getHelperText()).isEqualTo(say("panel.form.no-type"));
    }

    private void move(String pipeline, String stage) {
        forms.show("move-stage", Map.of("block", "move-stage", "pipeline", pipeline, "stage", stage));
    }

    private static Select<String> pipeline() {
        return Forms.select("Воронка");
    }

    private static Select<String> stage() {
        return Forms.select("Стадия");
    }
}
