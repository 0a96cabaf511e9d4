package org.lekalo.designer.types;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

class TypeViewTest {

    private final RecordType deal = new Metadata().recordTypes().type("deal").orElseThrow();
    private final RecordType company =
            new Metadata().recordTypes().type("company").orElseThrow();
    private final AskedMetadata metadata = new AskedMetadata(deal);

    @RegisterExtension
    final Screen screen = new Screen();

    private TypeView open(RecordType type) {
        var view = screen.show(new TypeView(metadata.api(), new Vocabulary(new Metadata()), screen.changes()));
        view.show(type);
        return view;
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }

    private static void pressInDialog(String label) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(label)));
    }

    @Test
    void showsTheFieldsThatCanBeSetUpInTheirOrder() {
        open(deal);

        assertThat(_find(Button.class, spec -> spec.withClasses("field-name")))
                .extracting(Button::getText)
                .startsWith("Название", "Сумма")
                .doesNotContain("Создано");
    }

    @Test
    void saysHowManyFieldsItShows() {
        open(deal);

        var rows = _find(Button.class, spec -> spec.withClasses("field-name"));
        assertThat(_get(
                                Tab.class,
                                spec -> spec.withPredicate(tab -> tab.getLabel().startsWith("Поля")))
                        .getLabel())
                .isEqualTo("Поля (%d)".formatted(rows.size()));
        assertThat(rows).hasSizeLessThan(deal.fields().size());
    }

    @Test
    void addsAFieldOfTheChosenKindWithItsOptions() {
        open(deal);

        press("Добавить поле");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Вид объекта");
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<FieldKind> kind = _get(ComboBox.class, spec -> spec.withLabel("Что в нём хранится"));
        _setValue(kind, FieldKind.CHOICE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Варианты")), "Дом\n\n Дача ");
        pressInDialog("Добавить");

        assertThat(metadata.asked).containsExactly("addField");
        assertThat(metadata.bodies)
                .contains(new NewField(
                        new Text("Вид объекта", ""),
                        FieldKind.CHOICE,
                        false,
                        null,
                        List.of(new Text("Дом", ""), new Text("Дача", "")),
                        null,
                        null,
                        null));
        _assertNone(Dialog.class);
    }

    @Test
    void whatTheServerRefusesIsShownAtItsAnswerAndNothingTypedIsLost() {
        open(deal);
        metadata.refusal = FieldsRefused.of(List.of(new FieldProblem("name", "Название «Сумма» уже занято.")));

        press("Добавить поле");
        var name = _get(TextField.class, spec -> spec.withLabel("Название"));
        _setValue(name, "Сумма");
        pressInDialog("Добавить");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Название «Сумма» уже занято.");
        assertThat(name.getValue()).isEqualTo("Сумма");
        metadata.refusal = null;
        pressInDialog("Добавить");
        _assertNone(Dialog.class);
    }

    @Test
    void rowsAreOrderedWithoutAMouseToo() {
        var moved = new ArrayList<List<String>>();
        var rows = screen.show(new OrderedRows<>(List.of("а", "б", "в"), Span::new, moved::add));

        rows.move(2, 0);

        assertThat(moved).containsExactly(List.of("в", "а", "б"));
    }

    @Test
    void whatProcessesUseIsNotRemovedAndSaysWhere() {
        metadata.uses =
                new Uses(List.of(new Use(By.PROCESS, "Согласование скидки", new ProcessModelId(1), 3, "Проверить")), 5);
        var dialog = new RemoveDialog(
                "Замер",
                "Записей: 5",
                metadata.uses,
                new RemoveDialog.Instead(List.of(), true),
                (instead, anyway) -> {});
        dialog.open();

        assertThat(_get(ListItem.class).getElement().getTextRecursively())
                .contains("Согласование скидки", "3", "Проверить");
        _assertNone(Button.class, spec -> spec.withText("Убрать"));
        pressInDialog("Понятно");
        _assertNone(Dialog.class);
    }

    @Test
    void aStageWithRecordsIsRemovedOnlyWithAReplacement() {
        var instead = List.of(new Option("offer", new Text("Предложение", "Offer")));
        var removed = new ArrayList<String>();
        new RemoveDialog(
                        "Замер",
                        "Записей: 5",
                        new Uses(List.of(), 5),
                        new RemoveDialog.Instead(instead, true),
                        (replacement, anyway) -> removed.add(String.valueOf(replacement)))
                .open();

        pressInDialog("Убрать");
        assertThat(removed).isEmpty();
        @SuppressWarnings({"unchecked", "rawtypes"})
        Select<Option> select = _get(Select.class);
        assertThat(select.isInvalid()).isTrue();
        _setValue(select, instead.get(0));
        pressInDialog("Убрать");

        assertThat(removed).containsExactly("offer");
    }

    @Test
    void aTypeWithoutStagesSaysWhatAPipelineIsFor() {
        screen.show(new PipelinesTab(metadata.api(), company, type -> {}));

        assertThat(_get(H3.class).getText()).isEqualTo("У этого типа нет стадий");
        press("Добавить воронку");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Работа с клиентом");
        pressInDialog("Добавить");

        assertThat(metadata.asked).containsExactly("addPipeline");
    }

    @Test
    void stagesStandInTheirPipelineWithWhatTheyMean() {
        var now = new ArrayList<RecordType>();
        screen.show(new PipelinesTab(metadata.api(), deal, now::add));

        assertThat(_find(Button.class, spec -> spec.withClasses("field-name")))
                .extracting(Button::getText)
                .contains("Договор и предоплата", "Завершена успешно");
        press("Добавить стадию");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Название")), "Монтаж");
        pressInDialog("Добавить");

        assertThat(metadata.asked).containsExactly("addStage");
        assertThat(now).containsExactly(deal);
    }
}
