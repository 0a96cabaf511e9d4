package org.lekalo.designer.types;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

class FieldDialogTest {

    private final RecordTypes types = new Metadata().recordTypes();
    private final RecordType deal = types.type("deal").orElseThrow();
    private final List<NewField> added = new ArrayList<>();
    private final List<ChangedField> changed = new ArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void aTextMayBeATelephone() {
        adding("Телефон прораба", FieldKind.TEXT);

        _setValue(FieldDialogTest.<TextForm>select("Что в строке"), TextForm.TELEPHONE);
        press("Добавить");

        assertThat(added).singleElement().extracting(NewField::form).isEqualTo(TextForm.TELEPHONE);
    }

    @Test
    void aNumberHasBounds() {
        adding("Этаж", FieldKind.NUMBER);

        _setValue(bound("Не меньше"), "1");
        _setValue(bound("Не больше"), "90");
        press("Добавить");

        assertThat(added)
                .singleElement()
                .extracting(NewField::bounds)
                .isEqualTo(new Bounds(BigDecimal.ONE, new BigDecimal("90")));
    }

    @Test
    void aBoundThatIsNoNumberIsSaidAtItAndNothingIsAdded() {
        adding("Этаж", FieldKind.NUMBER);

        _setValue(bound("Не меньше"), "первый");
        press("Добавить");

        assertThat(added).isEmpty();
        assertThat(bound("Не меньше").isInvalid()).isTrue();
    }

    @Test
    void aReferenceIsToATypeAndHasANameFromThere() {
        adding("Проект", FieldKind.REFERENCE);

        _setValue(select("Ссылается на"), types.type("company").orElseThrow());
        _setValue(text("Как называются эти записи с другой стороны"), "Сделки компании");
        press("Добавить");

        assertThat(added).singleElement().satisfies(field -> {
            assertThat(field.target()).isEqualTo("company");
            assertThat(field.reverse()).isEqualTo(new Text("Сделки компании", ""));
        });
    }

    @Test
    void aComputedFieldIsAskedForItsFormulaAndNotWhetherItMustBeFilledIn() {
        adding("Предоплата", FieldKind.MONEY);

        _setValue(box("Вычислять по формуле"), true);
        _assertNone(Checkbox.class, query -> query.withLabel("Обязательно заполнять"));
        _assertNone(NumberField.class, query -> query.withLabel("Не меньше"));
        _setValue(insert(), subject("deal.amount"));
        _setValue(formula(), formula().getValue() + " * 0.3");
        press("Добавить");

        assertThat(added).singleElement().satisfies(field -> {
            assertThat(field.formula()).isEqualTo("deal.amount * 0.3");
            assertThat(field.bounds()).isNull();
        });
    }

    @Test
    void whatWasAskedForAnotherKindIsNotSent() {
        adding("Заметка", FieldKind.NUMBER);
        _setValue(bound("Не меньше"), "1");

        _setValue(kind(), FieldKind.LONG_TEXT);
        press("Добавить");

        assertThat(added).singleElement().satisfies(field -> {
            assertThat(field.kind()).isEqualTo(FieldKind.LONG_TEXT);
            assertThat(field.bounds()).isNull();
        });
    }

    @Test
    void nothingIsAddedWhereNoKindIsChosen() {
        adding("Заметка", FieldKind.TEXT);

        kind().clear();
        press("Добавить");

        assertThat(added).isEmpty();
        assertThat(kind().getErrorMessage()).isEqualTo("Заполните поле.");
    }

    @Test
    void aFieldThatIsThereKeepsItsKindAndShowsItsBounds() {
        var floor = own("floor", "Этаж", FieldKind.NUMBER).withBounds(new Bounds(BigDecimal.ONE, null));
        FieldDialog.changing(deal, types, floor, changed::add).open();

        assertThat(bound("Не меньше").getValue()).isEqualTo("1");
        _assertNone(ComboBox.class);
        _setValue(text("Название"), "Этажей");
        _setValue(box("Обязательно заполнять"), true);
        press("Сохранить");

        assertThat(changed)
                .containsExactly(
                        new ChangedField(new Text("Этажей", ""), true, null, null, new Bounds(BigDecimal.ONE, null)));
    }

    @Test
    void aComputedFieldThatIsThereShowsItsFormula() {
        var share = own("share", "Доля", FieldKind.MONEY).withFormula("deal.amount * 0.2");
        FieldDialog.changing(deal, types, share, changed::add).open();

        assertThat(formula().getValue()).isEqualTo("deal.amount * 0.2");
        _setValue(formula(), " ");
        press("Сохранить");

        assertThat(changed).singleElement().extracting(ChangedField::formula).isEqualTo("?");
    }

    @Test
    void whetherABuiltInFieldMustBeFilledInIsNotAsked() {
        FieldDialog.changing(deal, types, deal.field("amount").orElseThrow(), changed::add)
                .open();

        _assertNone(Checkbox.class, query -> query.withLabel("Обязательно заполнять"));
    }

    private void adding(String name, FieldKind kind) {
        FieldDialog.adding(deal, types, added::add).open();
        _setValue(text("Название"), name);
        _setValue(kind(), kind);
    }

    private static Field own(String key, String name, FieldKind kind) {
        return Field.of(key, new Text(name, name), kind).withCustom(true);
    }

    private Subject subject(String path) {
        return insert().getListDataView()
                .getItems()
                .filter(subject -> subject.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static void press(String label) {
        _click(_get(_get(Dialog.class), Button.class, query -> query.withText(label)));
    }

    private static TextField text(String label) {
        return _get(TextField.class, query -> query.withLabel(label));
    }

    private static NumberField bound(String label) {
        return _get(NumberField.class, query -> query.withLabel(label));
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, query -> query.withLabel(label));
    }

    private static TextArea formula() {
        return _get(TextArea.class, query -> query.withLabel("Формула"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of what it offers
    private static <T> Select<T> select(String label) {
        return _get(Select.class, query -> query.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // kinds
    private static ComboBox<FieldKind> kind() {
        return _get(ComboBox.class, query -> query.withLabel("Что в нём хранится"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // fields to compute with
    private static ComboBox<Subject> insert() {
        return _get(ComboBox.class, query -> query.withLabel("Вставить поле в формулу"));
    }
}
