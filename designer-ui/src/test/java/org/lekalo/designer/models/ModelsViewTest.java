package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Models;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.model.ProcessModel;

class ModelsViewTest {

    private final Models models = new Models();

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

    @Test
    void teachesTheNextStepWhereThereIsNoModelYet() {
        open(People.ANNA);

        assertThat(_get(H3.class).getText()).isEqualTo("Здесь будут ваши процессы");
        assertThat(_find(Button.class)).extracting(Button::getText).contains("Создать процесс", "Загрузить схему");
    }

    @Test
    void showsWhatRunsOnWhatAndWhetherTheDraftDiffers() {
        var id = models.create(new NewModel("Согласование скидки", Drawings.discount()))
                .id();
        models.publish(id, new Publication(1, ""));
        models.saveDraft(id, new ModelsApi.Draft(Drawings.discount().replace("Готово", "Конец"), 2));
        open(People.ANNA);

        var row = String.join(" ", GridKt._getFormattedRow(grid(), 0));

        assertThat(row).contains("Согласование скидки", "Сделка");
        assertThat(_find(GridKt._getCellComponent(grid(), 0, "state"), Pill.class))
                .extracting(Pill::getText)
                .containsExactly("Работает v1", "Есть изменения");
    }

    @Test
    void createsAModelByNameAndOpensIt() {
        RouteConfiguration.forApplicationScope().setRoute(ModelsNavigation.MODELS + "/:id", Opened.class);
        SigningIn.as(People.ANNA);
        list();

        _click(_get(Button.class, spec -> spec.withText("Создать процесс")));
        _setValue(_get(_get(Dialog.class), TextField.class), "  Выезд на замер ");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Создать процесс")));

        assertThat(models.models()).extracting(Row::name).containsExactly("Выезд на замер");
        assertThat(_find(Opened.class)).hasSize(1);
    }

    /** Stands where the page of a model would. */
    public static final class Opened extends Div {}

    @Test
    void asksForANameBeforeItCreates() {
        open(People.ANNA);

        _click(_get(Button.class, spec -> spec.withText("Создать процесс")));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Создать процесс")));

        assertThat(models.models()).isEmpty();
        assertThat(_get(_get(Dialog.class), TextField.class).isInvalid()).isTrue();
    }

    @Test
    void saysWhereANameIsTakenAndKeepsWhatWasTyped() {
        open(People.ANNA);
        new NameDialog("Имя", "Назвать", "Скидки", name -> {
                    throw FieldsRefused.of(List.of(new FieldProblem("name", "Имя уже занято.")));
                })
                .open();

        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Назвать")));

        var field = _get(_get(Dialog.class), TextField.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Имя уже занято.");
        assertThat(field.getValue()).isEqualTo("Скидки");
    }

    @Test
    void lookersDoNotDraw() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        open(People.VIKTOR);

        _assertNone(Button.class, spec -> spec.withText("Создать процесс"));
    }

    @Test
    void pausesAndResumesAPublishedProcess() {
        var id = models.create(new NewModel("Согласование скидки", Drawings.discount()))
                .id();
        models.publish(id, new Publication(1, ""));
        open(People.VIKTOR);

        choose("Приостановить");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Приостановить")));

        assertThat(models.model(id).paused()).isTrue();
        assertThat(_find(GridKt._getCellComponent(grid(), 0, "state"), Pill.class))
                .extracting(Pill::getText)
                .containsExactly("На паузе v1");
        choose("Возобновить");
        assertThat(models.model(id).paused()).isFalse();
    }

    @Test
    void copiesAProcessUnderAnotherNameAndOpensIt() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        open(People.ANNA);
        RouteConfiguration.forApplicationScope().removeRoute(ModelerView.class);
        RouteConfiguration.forApplicationScope().setRoute(ModelsNavigation.MODELS + "/:id", Opened.class);

        choose("Копировать");
        assertThat(_get(_get(Dialog.class), TextField.class).getValue()).isEqualTo("Согласование скидки (копия)");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Копировать")));

        assertThat(models.models())
                .extracting(Row::name)
                .containsExactly("Согласование скидки", "Согласование скидки (копия)");
        assertThat(_find(Opened.class)).hasSize(1);
    }

    @Test
    void renamesAProcessWhereItStands() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        open(People.ANNA);

        choose("Переименовать");
        _setValue(_get(_get(Dialog.class), TextField.class), "Скидки");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Переименовать")));

        assertThat(String.join(" ", GridKt._getFormattedRow(grid(), 0))).contains("Скидки");
        _assertNone(Dialog.class);
    }

    @Test
    void deletesAProcessAfterItSaidWhatBecomesOfItsRuns() {
        var id = models.create(new NewModel("Согласование скидки", Drawings.discount()))
                .id();
        models.publish(id, new Publication(1, ""));
        open(People.ANNA);

        choose("Удалить");
        var dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("3 запуска, которые идут сейчас");
        _click(_get(dialog, Button.class, spec -> spec.withText("Отмена")));
        assertThat(models.models()).hasSize(1);
        choose("Удалить");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Удалить")));

        assertThat(models.models()).isEmpty();
        assertThat(_get(H3.class).getText()).isEqualTo("Здесь будут ваши процессы");
    }

    @Test
    void findsProcessesByTheirNameAndByTheirRecords() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        models.create(new NewModel("Выезд на замер", aboutCompanies()));
        open(People.ANNA);
        var search = _get(TextField.class, spec -> spec.withPlaceholder("Найти процесс"));

        _setValue(search, "ЗАМЕР");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        _setValue(search, " сделка ");

        assertThat(String.join(" ", GridKt._getFormattedRow(grid(), 0))).contains("Согласование скидки");
        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    private static String aboutCompanies() {
        return ProcessModel.blank("Выезд на замер").xml().replace("value=\"deal\"", "value=\"company\"");
    }

    @Test
    void offersToOneWhoOnlyLooksWhatHeMayDo() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        open(People.VIKTOR);

        assertThat(items()).containsExactly("Открыть", "Скачать схему (.bpmn)");
    }

    private static List<String> items() {
        var menu = (MenuBar) GridKt._getCellComponent(grid(), 0, "menu");
        return menu.getItems().get(0).getSubMenu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    private static void choose(String item) {
        var menu = (MenuBar) GridKt._getCellComponent(grid(), 0, "menu");
        var chosen = menu.getItems().get(0).getSubMenu().getItems().stream()
                .filter(one -> one.getText().equals(item))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(chosen, new ClickEvent<>(chosen));
    }

    @Test
    void showsWhatOthersCreateWithoutReloading() {
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        open(People.ANNA);

        models.create(new NewModel("Выезд на замер", null));
        screen.tell(Kind.MODEL, null);

        screen.soon(() -> assertThat(GridKt._size(grid())).isEqualTo(2));
    }

    private void open(Person looker) {
        SigningIn.as(looker);
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(ModelerView.class);
        list();
    }

    private void list() {
        screen.show(new ModelsView(models, new Vocabulary(new Metadata()), screen.changes()));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return _get(Grid.class);
    }
}
