package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Models;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.designer.modeler.Speech;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;

class VersionsDialogTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Models models = new Models();
    private final ProcessModelId id = models.create(new NewModel("Согласование скидки", Drawings.discount()))
            .id();
    private final List<String> taken = new ArrayList<>();

    @Test
    void saysWhenTheFirstVersionWillStandThere() {
        show(true);

        assertThat(_get(H3.class).getText()).isEqualTo("Версий пока нет");
    }

    @Test
    void listsTheNewestFirstWithWhoPublishedItAndWhy() {
        publishTwice();

        show(true);

        assertThat(rows()).hasSize(2);
        assertThat(rows().get(0)).contains("v2", "Анна Соколова", "Теперь с оплатой");
        assertThat(rows().get(1)).contains("v1", "Первая");
    }

    @Test
    void showsAVersionForLookingAtAndGoesBackToTheList() {
        publishTwice();
        show(false);

        _click(_find(Button.class, query -> query.withText("Посмотреть")).get(1));

        assertThat(_find(Dialog.class)).extracting(Dialog::getHeaderTitle).contains("Версия 1: Согласование скидки");
        _assertNone(Button.class, query -> query.withText("Взять в черновик"));
        var window = _get(Modeler.class).getParent().orElseThrow();
        _click(_get(window, Button.class, query -> query.withText("Закрыть")));
        _assertNone(Modeler.class);
        assertThat(_find(VersionsDialog.class)).hasSize(1);
    }

    @Test
    void takesAVersionBackOnlyAfterItAsked() {
        publishTwice();
        show(true);
        _click(_find(Button.class, query -> query.withText("Посмотреть")).get(1));

        _click(_get(Button.class, query -> query.withText("Взять в черновик")));
        assertThat(taken).isEmpty();
        _click(_get(_get(ReplaceDraftDialog.class), Button.class, query -> query.withText("Взять в черновик")));

        assertThat(taken).singleElement().asString().contains("Готово");
        _assertNone(Dialog.class);
    }

    private void publishTwice() {
        models.publish(id, new Publication(1, "Первая"));
        models.saveDraft(id, new Draft(Drawings.discount().replace("Готово", "Оплачено"), 2));
        models.publish(id, new Publication(3, "Теперь с оплатой"));
    }

    private void show(boolean mayDraw) {
        new VersionsDialog(models, id, Speech.NONE, mayDraw ? taken::add : null, Optional.empty()).open();
    }

    private static List<String> rows() {
        return _find(Div.class, query -> query.withClasses("version-row")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }
}
