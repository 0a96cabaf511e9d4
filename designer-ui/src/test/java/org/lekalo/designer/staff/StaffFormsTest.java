package org.lekalo.designer.staff;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Staff;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.StaffApi.DepartmentChange;
import org.lekalo.library.record.Text;

class StaffFormsTest {

    private final Staff staff = spy(new Staff());

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void aNewDepartmentStandsBelowAnotherAndHasAHead() {
        screen.show(new DepartmentsView(new People(), staff));

        press("Добавить отдел");
        _setValue(text("Название"), "Отдел замеров");
        StaffFormsTest.<Department>combo("Входит в")
                .setValue(new People().departments().get(0));
        StaffFormsTest.<Person>combo("Руководитель").setValue(People.VIKTOR);
        press("Сохранить");

        verify(staff).addDepartment(new DepartmentChange("Отдел замеров", 1L, People.VIKTOR.id()));
        _assertNone(Dialog.class);
    }

    @Test
    void aDepartmentIsChangedFromWhatIsKnown() {
        screen.show(new DepartmentsView(new People(), staff));

        deed(0, "Изменить");
        assertThat(StaffFormsTest.<Person>combo("Руководитель").getValue()).isEqualTo(People.BORIS);
        StaffFormsTest.<Person>combo("Руководитель").clear();
        press("Сохранить");

        verify(staff).changeDepartment(1, new DepartmentChange("Отдел продаж", null, null));
    }

    @Test
    void aRoleIsAddedInBothLanguages() {
        screen.show(new RolesView(staff));

        press("Добавить роль");
        _setValue(text("Название по-русски"), "Замерщики");
        _setValue(text("Название по-английски"), "Measurers");
        press("Сохранить");

        verify(staff).addRole(new Text("Замерщики", "Measurers"));
    }

    @Test
    void aRoleOfTheCompanysOwnIsRenamed() {
        screen.show(new RolesView(staff));

        deed(1, "Изменить");
        _setValue(text("Название по-русски"), "Кладовщики");
        press("Сохранить");

        verify(staff).renameRole("role-1", new Text("Кладовщики", "Warehouse"));
    }

    @Test
    void aRoleGoesAfterItIsSaidWhoLosesIt() {
        screen.show(new RolesView(staff));

        deed(1, "Удалить");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Роль потеряет 1 сотрудник");
        verify(staff, never()).removeRole("role-1");
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText("Удалить")));

        verify(staff).removeRole("role-1");
    }

    @Test
    void aBuiltInRoleIsNeitherChangedNorRemoved() {
        screen.show(new RolesView(staff));

        var deeds = GridKt._getCellComponent(grid(), 0, "deeds");

        assertThat(_find(deeds, Button.class)).isEmpty();
        assertThat(deeds.getElement().getTextRecursively()).contains("Встроенная");
    }

    @Test
    void onesOwnAddressIsKeptAndWhatIsWrongIsSaidAtIt() {
        var mail = spy(new Letters());
        OwnMailDialog.open(mail);
        assertThat(_get(EmailField.class).getValue()).isEqualTo("elena@lekalo.example");
        var wrong = new OwnMailApi.OwnMail("elena", true);
        doThrow(FieldsRefused.of(List.of(new FieldProblem("address", "Это не адрес."))))
                .when(mail)
                .change(wrong);

        _setValue(_get(EmailField.class), "elena");
        _setValue(_get(Checkbox.class), true);
        press("Сохранить");
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Это не адрес.");
        _setValue(_get(EmailField.class), "volkova@lekalo.example");
        press("Сохранить");

        verify(mail).change(new OwnMailApi.OwnMail("volkova@lekalo.example", true));
        _assertNone(Dialog.class);
    }

    private static class Letters implements OwnMailApi {

        @Override
        public OwnMail mail() {
            return new OwnMail("elena@lekalo.example", false);
        }

        @Override
        public OwnMail change(OwnMail mail) {
            return mail;
        }
    }

    private static void deed(int row, String label) {
        Component deeds = GridKt._getCellComponent(grid(), row, "deeds");
        _click(_get(deeds, Button.class, query -> query.withText(label)));
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }

    private static TextField text(String label) {
        return _get(TextField.class, query -> query.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of what it offers
    private static <T> ComboBox<T> combo(String label) {
        return _get(ComboBox.class, query -> query.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the only one
    private static Grid<Object> grid() {
        return _get(Grid.class);
    }
}
