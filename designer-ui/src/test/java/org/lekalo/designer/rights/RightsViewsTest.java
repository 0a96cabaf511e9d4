package org.lekalo.designer.rights;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Access;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.AuditApi.Entry;
import org.lekalo.library.contract.FileEndingsApi;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordRef;

class RightsViewsTest {

    private final Access access = new Access();

    @RegisterExtension
    final Screen screen = new Screen();

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid(int index) {
        return (Grid<T>) _find(Grid.class).get(index);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ComboBox<T> combo(String label) {
        for (ComboBox box : _find(ComboBox.class)) {
            if (label.equals(box.getLabel())) {
                return box;
            }
        }
        throw new AssertionError("no " + label);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Select<T> select(String label) {
        for (Select select : _find(Select.class)) {
            if (label.equals(select.getLabel())) {
                return select;
            }
        }
        throw new AssertionError("no " + label);
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }

    @Test
    void asksWhosePersonalDataAreToBeShown() {
        screen.show(new PersonalDataView(mock(), new Records(), new Vocabulary(new Metadata()), new ObjectMapper()));

        press("Показать, что хранится");

        assertThat(combo("Человек").getErrorMessage()).isEqualTo("Выберите человека.");
        assertThat(combo("Человек").isInvalid()).isTrue();
    }

    @Test
    void anAdministratorAllowsAKindOfFilesAndTakesItBack() {
        var endings = new FileEndings("docx", "pdf");
        screen.show(new FileEndingsView(endings));

        press("Разрешить вид файлов");
        _setValue(_get(TextField.class, query -> query.withLabel("Расширение")), "dwg");
        press("Сохранить");

        Grid<String> grid = grid(0);
        assertThat(GridKt._findAll(grid)).containsExactly("docx", "dwg", "pdf");
        _assertNone(Dialog.class);

        _click(_get(GridKt._getCellComponent(grid, 2, "deeds"), Button.class));
        assertThat(_get(_get(Dialog.class), Paragraph.class).getText()).contains("Уже приложенные останутся");
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Удалить")));

        assertThat(GridKt._findAll(grid)).containsExactly("docx", "dwg");
    }

    @Test
    void whatIsNoKindOfFilesIsSaidAtTheFieldAndMayBeMended() {
        var endings = new FileEndings("pdf");
        screen.show(new FileEndingsView(endings));
        press("Разрешить вид файлов");
        var ending = _get(TextField.class, query -> query.withLabel("Расширение"));

        _setValue(ending, "чертёж в .dwg");
        press("Сохранить");
        assertThat(ending.getErrorMessage()).isEqualTo("Это не расширение");
        assertThat(endings.endings()).containsExactly("pdf");

        _setValue(ending, "dwg");
        press("Сохранить");
        assertThat(endings.endings()).containsExactly("dwg", "pdf");
    }

    /** In memory; refuses what has a blank in it. */
    private static final class FileEndings implements FileEndingsApi {

        private final Set<String> known = new TreeSet<>();

        FileEndings(String... endings) {
            known.addAll(List.of(endings));
        }

        @Override
        public List<String> endings() {
            return List.copyOf(known);
        }

        @Override
        public void allow(Ending ending) {
            if (ending.ending().contains(" ")) {
                throw FieldsRefused.of(List.of(new FieldProblem("ending", "Это не расширение")));
            }
            known.add(ending.ending());
        }

        @Override
        public void remove(String ending) {
            known.remove(ending);
        }
    }

    @Test
    void saysThatNothingIsInTheAuditYet() {
        screen.show(
                new AuditView((limit, before) -> new AuditApi.Page(List.of(), null), new Vocabulary(new Metadata())));

        assertThat(_get(H3.class).getText()).isEqualTo("Пока ничего не записано");
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void theAuditNamesWhatHasNoNameByItsKindAndNumberAndCountsInWords() {
        var shown = new Entry(2, Instant.EPOCH, "Ирина Белова", Deed.PERSONAL_DATA_EXPORTED, "contact:7", Map.of());
        var exported = new Entry(
                1, Instant.EPOCH, "Борис", Deed.RECORDS_EXPORTED, "Сделки", Map.of("records", "3", "format", "csv"));
        screen.show(new AuditView(
                (limit, before) -> new AuditApi.Page(List.of(shown, exported), null), new Vocabulary(new Metadata())));

        Grid<?> grid = grid(0);
        assertThat(GridKt._getFormattedRow(grid, 0).get(3)).isEqualTo("Контакт № 7");
        assertThat(GridKt._getFormattedRow(grid, 1).get(4)).contains("CSV", "3 записи");
    }

    @Test
    void theMatrixShowsWhatCountsAndSetsOneLevel() {
        screen.show(new AccessView(access, new People(), new Vocabulary(new Metadata())));
        Grid<?> levels = grid(0);

        @SuppressWarnings("unchecked")
        var see = (Select<Level>) GridKt._getCellComponent(levels, 0, "CHANGE");
        assertThat(see.getValue()).isNull();
        assertThat(see.getEmptySelectionCaption()).isEqualTo("Ничьи (не задано)");
        _setValue(see, Level.OWN);

        assertThat(access.levels).containsEntry(AccessApi.EVERY_TYPE, Map.of(Action.CHANGE, Level.OWN));
    }

    @Test
    void aFieldIsHiddenFromARole() {
        screen.show(new AccessView(access, new People(), new Vocabulary(new Metadata())));
        Select<String> type = select("Записи");
        _setValue(type, "deal");
        access.setFields("deal", "sales", Map.of("amount", FieldRule.HIDDEN));

        assertThat(grid(1).isVisible()).isTrue();
        assertThat(GridKt._size(grid(1))).isPositive();
    }

    @Test
    void whatIsKeptAboutADeletedPersonIsFoundAndErased() {
        var gone = new Match(new RecordRef("contact", 77), "Удалённый Иван");
        var erased = new ArrayList<RecordRef>();
        screen.show(new PersonalDataView(
                new PersonalDataApi() {
                    @Override
                    public List<Match> deleted(String type, String text, int limit) {
                        return text.equals("иван") ? List.of(gone) : List.of();
                    }

                    @Override
                    public Document export(String type, long id) {
                        return new Document(
                                Instant.EPOCH, new Sheet(gone.ref(), gone.title(), Map.of(), List.of()), List.of());
                    }

                    @Override
                    public void erase(String type, long id) {
                        erased.add(new RecordRef(type, id));
                    }
                },
                new Records(),
                new Vocabulary(new Metadata()),
                new ObjectMapper()));
        ComboBox<Match> who = combo("Человек");
        assertThat(ComboBoxKt.getSuggestionItems(who)).isEmpty();
        ComboBoxKt.setUserInput(who, "иван");

        assertThat(ComboBoxKt.getSuggestions(who)).containsExactly("Удалённый Иван (запись удалена)");
        who.setValue(gone);
        press("Показать, что хранится");
        press("Стереть");
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Стереть")));

        assertThat(erased).containsExactly(gone.ref());
    }
}
