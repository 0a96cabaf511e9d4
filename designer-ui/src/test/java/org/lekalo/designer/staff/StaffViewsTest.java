package org.lekalo.designer.staff;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Staff;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.StaffApi.PersonChange;

class StaffViewsTest {

    private final Staff staff = new Staff();

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

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

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }

    @Test
    void aNewPersonsPasswordIsShownOnceAndWhatIsWrongIsSaidAtTheField() {
        screen.show(new PeopleView(new People(), staff));
        press("Добавить сотрудника");
        _setValue(_get(TextField.class, query -> query.withLabel("Логин")), "elena");
        _setValue(_get(TextField.class, query -> query.withLabel("Имя")), "Пётр");

        press("Сохранить");

        assertThat(_get(TextField.class, query -> query.withLabel("Логин")).getErrorMessage())
                .isEqualTo("Такой логин уже есть");

        _setValue(_get(TextField.class, query -> query.withLabel("Логин")), "petr");
        _setValue(_get(TextField.class, query -> query.withLabel("Имя")), "Пётр Петров");
        press("Сохранить");

        assertThat(staff.added).extracting("login").containsExactly("petr");
        assertThat(_get(TextField.class, query -> query.withLabel("Пароль")).getValue())
                .isEqualTo("once-only-1");
    }

    @Test
    void theOnlySightOfAPasswordHasTheFocus() {
        new PasswordShown(People.ELENA, "once-only-1").open();

        assertThat(Screen.focused()).containsExactly(_get(TextField.class, query -> query.withLabel("Пароль")));
    }

    @Test
    void theOnlySightOfAPasswordIsClosedByItsButtonAlone() {
        screen.show(new PeopleView(new People(), staff));
        press("Добавить сотрудника");
        _setValue(_get(TextField.class, query -> query.withLabel("Логин")), "petr");
        _setValue(_get(TextField.class, query -> query.withLabel("Имя")), "Пётр Петров");

        press("Сохранить");

        var dialog = _get(PasswordShown.class);
        assertThat(dialog.isCloseOnEsc()).isFalse();
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        press("Закрыть");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void whatANewPersonMustHaveIsMarkedAndMissed() {
        screen.show(new PeopleView(new People(), staff));
        press("Добавить сотрудника");

        press("Сохранить");

        assertThat(_find(TextField.class))
                .filteredOn(TextField::isRequiredIndicatorVisible)
                .filteredOn(TextField::isInvalid)
                .extracting(TextField::getLabel)
                .containsExactly("Логин", "Имя");
        assertThat(staff.added).isEmpty();
    }

    @Test
    void aPersonIsChangedFromWhatIsKnown() {
        screen.show(new PeopleView(new People(), staff));
        var deeds = GridKt._getCellComponent(grid(0), 3, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText("Изменить")));

        _setValue(_get(TextField.class, query -> query.withLabel("Имя")), "Елена Новая");
        press("Сохранить");

        var elena = People.ELENA;
        assertThat(staff.changed)
                .containsExactly(new PersonChange(
                        "Елена Новая", elena.position(), elena.departmentId(), elena.roles(), "elena@lekalo.example"));
    }

    @Test
    void peopleAreFoundAsOneTypes() {
        screen.show(new PeopleView(new People(), staff));
        var search = _get(TextField.class, query -> query.withPlaceholder("Имя или логин"));

        _setValue(search, "елен");

        assertThat(search.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(GridKt._size(grid(0))).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Волкова Елена", "ЕЛЕНА\u00a0 вол", "елёна", "elena волк"})
    void peopleAreFoundByTheirWordsInAnyOrderAndSpelling(String text) {
        screen.show(new PeopleView(new People(), staff));

        _setValue(_get(TextField.class, query -> query.withPlaceholder("Имя или логин")), text);

        assertThat(GridKt._size(grid(0))).isOne();
    }

    @Test
    void whereNobodyIsFoundThatIsSaid() {
        screen.show(new PeopleView(new People(), staff));
        _assertNone(EmptyState.class);

        _setValue(_get(TextField.class, query -> query.withPlaceholder("Имя или логин")), "никто");

        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Никого не нашлось");
    }

    @Test
    void anAbsenceWhoseDayCannotBeReadIsNotSavedAndToldHowToWriteIt() {
        SigningIn.as(People.ELENA);
        screen.show(new AbsencesView(mock(), new People()));
        press("Добавить отсутствие");
        var first = _find(DatePicker.class).get(0);

        first.setValue(null);
        first.getElement().setProperty("_inputElementValue", "31.02.2027");
        _fireDomEvent(first, "unparsable-change");
        press("Сохранить");

        assertThat(first.getErrorMessage()).startsWith("Нужна дата");
    }

    @Test
    void whoLeavesIsSaidWhatToHandOver() {
        screen.show(new PeopleView(new People(), staff));
        Grid<Person> grid = grid(0);
        var deeds = GridKt._getCellComponent(grid, 3, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText("Уволить")));

        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text).contains("12 записей", "3 открытые задачи"))
                .anySatisfy(text -> assertThat(text).contains("«Согласование скидки», версия 2 («Решить»)"));

        ComboBox<Person> heir = combo("Кому передать");
        heir.setValue(People.BORIS);
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Уволить")));

        assertThat(staff.left).containsExactly(People.ELENA.id());
        assertThat(staff.heir).isEqualTo(People.BORIS.id());
    }

    @Test
    void arrangesItsColumnsForTheScreenEachTimeItIsShownAndOnlyAsLong() {
        var page = new PeopleView(new People(), staff);

        for (int time = 0; time < 2; time++) {
            UI.getCurrent().add(page);
            assertThat(scripts()).containsOnlyOnce("narrow.addEventListener");
            UI.getCurrent().remove(page);
            assertThat(scripts()).contains("lekaloWideOnly?.abort()").doesNotContain("narrow.addEventListener");
        }
    }

    /** What the page asks the browser to do. */
    private static String scripts() {
        var browser = UI.getCurrent().getInternals();
        browser.getStateTree().runExecutionsBeforeClientResponse();
        return browser.dumpPendingJavaScriptInvocations().stream()
                .map(asked -> asked.getInvocation().getExpression())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void rolesOfTheCompanysOwnCanBeRenamedAndBuiltInOnesNot() {
        screen.show(new RolesView(staff));

        assertThat(GridKt._getFormattedRow(grid(0), 1)).contains("Склад", "Warehouse", "1");
    }

    @Test
    void departmentsStandAsATree() {
        screen.show(new DepartmentsView(new People(), staff));

        assertThat(GridKt._getFormattedRow(grid(0), 0)).contains("Борис Кузнецов");
        assertThat(GridKt._getCellComponent(grid(0), 0, "name").getElement().getTextRecursively())
                .contains("Отдел продаж", "Борис Кузнецов");
    }

    @Test
    void anAbsenceNeedsItsDaysAndNamesTheDeputy() {
        SigningIn.as(People.ELENA);
        var entered = new ArrayList<AbsencesApi.NewAbsence>();
        screen.show(new AbsencesView(
                new AbsencesApi() {
                    @Override
                    public List<Absence> absences() {
                        return List.of();
                    }

                    @Override
                    public Absence add(NewAbsence absence) {
                        entered.add(absence);
                        return new Absence(
                                1, absence.person(), "", absence.deputy(), "", LocalDate.EPOCH, LocalDate.EPOCH, true);
                    }

                    @Override
                    public void remove(long id) {
                        entered.clear();
                    }
                },
                new People()));
        press("Добавить отсутствие");
        ComboBox<Person> deputy = combo("Заместитель");
        deputy.setValue(People.BORIS);
        var firstDay = _find(DatePicker.class).get(0);
        var today = firstDay.getValue();
        firstDay.setValue(null);

        press("Сохранить");

        assertThat(entered).isEmpty();
        assertThat(firstDay.isInvalid()).isTrue();
        assertThat(firstDay.getErrorMessage()).isEqualTo("Заполните поле.");
        firstDay.setValue(today);

        press("Сохранить");

        _assertNone(Dialog.class);
        assertThat(entered).singleElement().satisfies(absence -> {
            assertThat(absence.person()).isEqualTo(People.ELENA.id());
            assertThat(absence.deputy()).isEqualTo(People.BORIS.id());
        });
    }

    @Test
    void anHeirWhoIsTypedAndNotInTheListIsNotNobody() {
        screen.show(new PeopleView(new People(), staff));
        var deeds = GridKt._getCellComponent(grid(0), 3, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText("Уволить")));
        ComboBox<Person> heir = combo("Кому передать");
        ComboBoxKt._fireCustomValueSet(heir, "Борис Кузнечик");

        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Уволить")));

        assertThat(staff.left).isEmpty();
        assertThat(heir.isInvalid()).isTrue();
        assertThat(heir.getErrorMessage()).isEqualTo("«Борис Кузнечик» нет в списке: выберите из него.");

        heir.setValue(People.BORIS);
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Уволить")));

        assertThat(staff.heir).isEqualTo(People.BORIS.id());
    }

    @Test
    void whoLeavesMayHandOverToNobodyIfThatIsSaid() {
        screen.show(new PeopleView(new People(), staff));
        var deeds = GridKt._getCellComponent(grid(0), 3, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText("Уволить")));

        _setValue(_get(Checkbox.class, query -> query.withLabel("Никто не принимает дела")), true);
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Уволить")));

        assertThat(staff.toNobody).isTrue();
        assertThat(staff.heir).isNull();
    }

    @Test
    void onesOwnPasswordNeedsThePresentOneAndKeepsOneSignedIn() {
        SigningIn.as(People.ELENA);
        PasswordDialog.open(new People());
        _setValue(_get(PasswordField.class, query -> query.withLabel("Текущий пароль")), "wrong");
        _setValue(_get(PasswordField.class, query -> query.withLabel("Новый пароль")), "a new one of mine");

        press("Сохранить");

        assertThat(_get(PasswordField.class, query -> query.withLabel("Текущий пароль"))
                        .getErrorMessage())
                .isEqualTo("Это не ваш текущий пароль.");
        _setValue(_get(PasswordField.class, query -> query.withLabel("Текущий пароль")), "right");
        press("Сохранить");
        _assertNone(Dialog.class);
        assertThat(SignedIn.current().orElseThrow().token()).isEqualTo("token-after-change");
    }
}
