package org.lekalo.designer.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Models;
import org.lekalo.designer.models.Draft.State;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldsRefused;

class DraftTest {

    private final Models models = new Models();
    private final ProcessModelId id =
            models.create(new NewModel("Согласование", Drawings.discount())).id();
    private final Draft draft = new Draft(models, models.model(id));

    @Test
    void savesEachChangeAndHearsWhatIsWrong() {
        draft.changed(Drawings.discount().replace("record-owner", "owners-head"));
        draft.save();
        draft.changed(Drawings.discount().replace("owners-head", "nobody"));
        draft.save();

        assertThat(draft.state()).isEqualTo(State.SAVED);
        assertThat(models.model(id).xml()).contains("nobody");
        assertThat(draft.findings()).isNotEmpty();
    }

    @Test
    void savesNothingThatDidNotChange() {
        draft.save();

        assertThat(models.model(id).revision()).isEqualTo(1);
    }

    @Test
    void overwritesNothingThatSomebodyElseSaved() {
        models.savedByBoris(id);
        draft.changed(Drawings.discount().replace("Готово", "Мой конец"));
        draft.save();
        draft.changed(Drawings.discount().replace("Готово", "Мой другой конец"));
        draft.save();

        assertThat(draft.state()).isEqualTo(State.STALE);
        assertThat(models.model(id).xml()).contains("Готово");
    }

    @Test
    void keepsTheOwnDrawingAsACopy() {
        models.savedByBoris(id);
        draft.changed(Drawings.discount().replace("Готово", "Мой конец"));
        draft.save();

        var copy = draft.keepAsCopy("Согласование (копия)");

        assertThat(models.model(copy).xml()).contains("Мой конец");
        assertThat(models.models()).extracting(Row::name).containsExactly("Согласование", "Согласование (копия)");
    }

    @Test
    void triesAgainWhatCouldNotBeSaved() {
        models.delete(id);
        draft.changed(Drawings.discount());
        draft.save();
        assertThat(draft.state()).isEqualTo(State.NOT_SAVED);
        assertThat(draft.reason()).isNotBlank();

        draft.changed(Drawings.discount());

        assertThat(draft.state()).isEqualTo(State.SAVING);
    }

    @Test
    void renamesOnlyWhatIsSavedToo() {
        draft.changed(Drawings.discount().replace("Готово", "Сделано"));

        draft.rename("Скидки");

        assertThat(draft.state()).isEqualTo(State.SAVED);
        assertThat(models.model(id).xml()).contains("Сделано");
        assertThat(draft.name()).isEqualTo("Скидки");
    }

    @Test
    void keepsItsNameAndWhatWasDrawnWhereAnotherIsCalledSo() {
        models.create(new NewModel("Скидки", null));
        draft.changed(Drawings.discount().replace("Готово", "Сделано"));

        assertThatExceptionOfType(FieldsRefused.class).isThrownBy(() -> draft.rename("Скидки"));

        assertThat(draft.state()).isEqualTo(State.SAVED);
        assertThat(models.model(id).xml()).contains("Сделано");
        assertThat(draft.name()).isEqualTo("Согласование");
    }

    @Test
    void keepsItsNameWhereTheDrawingCouldNotBeSaved() {
        draft.changed(Drawings.discount().replace("Готово", "Сделано"));
        models.delete(id);

        draft.rename("Скидки");

        assertThat(draft.state()).isEqualTo(State.NOT_SAVED);
        assertThat(draft.name()).isEqualTo("Согласование");
    }

    @Test
    void isStaleAfterAnotherWasPublishedMeanwhile() {
        models.savedByBoris(id);

        assertThatExceptionOfType(ModelChangedMeanwhile.class).isThrownBy(() -> draft.publish(""));

        assertThat(draft.state()).isEqualTo(State.STALE);
    }

    @Test
    void publishesAndGoesOnFromThere() {
        assertThat(draft.errors()).isEqualTo(List.of());

        var version = draft.publish("первая");
        draft.changed(Drawings.discount().replace("Готово", "Конец"));
        draft.save();

        assertThat(version.version()).isEqualTo(1);
        assertThat(draft.publishedVersion()).isEqualTo(1);
        assertThat(draft.state()).isEqualTo(State.SAVED);
        assertThat(models.model(id).draftDiffers()).isTrue();
    }
}
