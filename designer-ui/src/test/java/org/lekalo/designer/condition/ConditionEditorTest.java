package org.lekalo.designer.condition;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;

class ConditionEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final List<@Nullable String> told = new ArrayList<>();

    @Test
    void beginsWithOneRowOfWhichNothingIsChosen() {
        var editor = show("");

        assertThat(fields()).hasSize(1);
        assertThat(joints()).isEmpty();
        assertThat(editor.unfinished()).isFalse();
    }

    @Test
    void joinsSeveralRowsByAndOrByOr() {
        show("deal.amount > 5 and deal.discount > 10");

        joints().get(0).setValue(false);

        assertThat(told).containsExactly("deal.amount > 5 or deal.discount > 10");
    }

    @Test
    void aNewRowIsNotPassedOnBeforeItIsComplete() {
        var editor = show("deal.amount > 5");

        press("panel.condition.add");

        assertThat(told).isEmpty();
        assertThat(editor.unfinished()).isTrue();
        assertThat(hint()).isEqualTo(say("panel.condition.incomplete"));

        choose(1, "Скидка, %");
        _setValue(_find(NumberField.class).get(1), "7");
        assertThat(told).endsWith("deal.amount > 5 and deal.discount > 7");
        assertThat(editor.unfinished()).isFalse();
        assertThat(hint()).isEmpty();
    }

    @Test
    void takingOutTheLastRowTakesTheConditionBack() {
        show("deal.amount > 5");

        press("panel.condition.remove");

        assertThat(told).containsExactly((String) null);
        assertThat(fields())
                .hasSize(1)
                .first()
                .satisfies(field -> assertThat(field.isEmpty()).isTrue());
    }

    @Test
    void anotherFieldIsComparedAnewWithoutTheFormerValue() {
        var editor = show("deal.amount > 5");

        choose(0, "Вид изделия");

        assertThat(comparison().getListDataView().getItems()).contains(Comparison.ONE_OF);
        assertThat(told).isEmpty();
        assertThat(editor.unfinished()).isTrue();
    }

    @Test
    void whetherAFieldIsFilledNeedsNoValue() {
        show("deal.amount > 5");

        comparison().setValue(Comparison.EMPTY);

        assertThat(told).containsExactly("deal.amount = null");
        _assertNone(NumberField.class);
    }

    @Test
    void daysAreEarlierAndLater() {
        show("");

        choose(0, "Ожидаемая дата закрытия");

        assertThat(comparison().getListDataView().getItems().map(comparison().getItemLabelGenerator()))
                .contains("раньше", "позже")
                .doesNotContain("меньше", "больше");
    }

    @Test
    void aDayMayBeCountedFromToday() {
        var editor = show("");
        choose(0, "Ожидаемая дата закрытия");

        pick("panel.day", "panel.day.today");
        assertThat(told).containsExactly("deal.closing_date < today()");

        pick("panel.day", "panel.day.ago");
        assertThat(editor.unfinished()).isTrue();
        _setValue(_get(IntegerField.class), 3);
        assertThat(told).endsWith("deal.closing_date < today() - duration(\"P3D\")");

        pick("panel.day", "panel.day.ahead");
        _setValue(_get(IntegerField.class), 9_999);
        assertThat(told).endsWith("deal.closing_date < today() + duration(\"P9999D\")");

        _setValue(_get(IntegerField.class), 0);
        assertThat(told).endsWith("deal.closing_date < today()");
        assertThat(editor.unfinished()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {-1, 10_000, Integer.MIN_VALUE})
    void soManyDaysAreNone(@Nullable Integer days) {
        var editor = show("deal.closing_date < today() - duration(\"P3D\")");

        _get(IntegerField.class).setValue(days);

        assertThat(told).isEmpty();
        assertThat(editor.unfinished()).isTrue();
        assertThat(hint()).isEqualTo(say("panel.condition.incomplete"));
    }

    @Test
    void aCountedDayIsShownAsItWasWritten() {
        show("deal.closing_date > today() + duration(\"P12D\") or date(deal.created_at) < today()");

        assertThat(shown("panel.day")).containsExactly(say("panel.day.ahead"), say("panel.day.today"));
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(12);
    }

    @Test
    void aMomentComparedAsADateIsStaysAFormula() {
        show("deal.created_at < today()");

        assertThat(formula().getValue()).isEqualTo("deal.created_at < today()");
    }

    @Test
    void aDateMayBeOfThisMonth() {
        var editor = show("deal.closing_date < date(\"2026-01-31\")");

        comparison().setValue(Comparison.WITHIN);
        assertThat(editor.unfinished()).isTrue();
        pick("Ожидаемая дата закрытия", "panel.period.month");

        assertThat(told)
                .singleElement()
                .satisfies(feel -> assertThat(feel).startsWith("deal.closing_date in [date(today().year"));
        comparison().setValue(Comparison.LESS);
        assertThat(_get(DatePicker.class).getValue()).isNull();
        assertThat(editor.unfinished()).isTrue();
    }

    @Test
    void aPeriodIsShownAsItWasWritten() {
        show("deal.closing_date in [date(today().year, 1, 1)..date(today().year + 1, 1, 1))");

        assertThat(comparison().getValue()).isEqualTo(Comparison.WITHIN);
        assertThat(shown("Ожидаемая дата закрытия")).containsExactly(say("panel.period.year"));
    }

    @Test
    void aValueGivesWayToAnotherFieldAndBack() {
        var editor = show("deal.amount > 5");

        press("panel.condition.with-field");
        assertThat(editor.unfinished()).isTrue();
        other().setValue(other().getListDataView()
                .getItems()
                .filter(subject -> subject.path().equals("deal.discount"))
                .findFirst()
                .orElseThrow());
        assertThat(told).containsExactly("deal.amount > deal.discount");

        press("panel.condition.with-value");
        _setValue(_get(NumberField.class), "8");
        assertThat(told).endsWith("deal.amount > 8");
    }

    @Test
    void saysThatTheFieldComparedWithIsGone() {
        show("deal.amount > deal.former");

        assertThat(other().isInvalid()).isTrue();
        assertThat(other().getErrorMessage()).isEqualTo(say("panel.condition.gone"));
    }

    @Test
    void saysThatAFieldIsGoneUntilAnotherIsChosen() {
        var editor = show("deal.former > 5");
        assertThat(fields().get(0).getErrorMessage()).isEqualTo(say("panel.condition.gone"));

        choose(0, "Сумма");

        assertThat(fields().get(0).isInvalid()).isFalse();
        assertThat(editor.unfinished()).isTrue();
    }

    @Test
    void goesOnAsAFormulaAndComesBackAsRows() {
        show("deal.amount > 5");

        press("panel.condition.as-feel");
        assertThat(formula().getValue()).isEqualTo("deal.amount > 5");
        formula().setValue("deal.amount > 6");
        press("panel.condition.as-rows");

        assertThat(told).containsExactly("deal.amount > 5", "deal.amount > 6");
        assertThat(_get(NumberField.class).getValue()).isEqualTo("6");
    }

    @Test
    void aFormulaThatSaysMoreThanRowsStaysOne() {
        show("deal.amount > 5");
        press("panel.condition.as-feel");

        formula().setValue("deal.amount * 2 > 6");

        _assertNone(Button.class, query -> query.withText(say("panel.condition.as-rows")));
        formula().setValue("");
        assertThat(button("panel.condition.as-rows").isEnabled()).isTrue();
        assertThat(told).endsWith((String) null);
    }

    @Test
    void aFormulaThatCannotBeReadIsUnfinished() {
        var editor = show("deal.amount * 2 > 6");

        formula().setValue("deal.amount >");

        assertThat(editor.unfinished()).isTrue();
        assertThat(formula().isInvalid()).isTrue();
        assertThat(told).isEmpty();
    }

    private ConditionEditor show(String feel) {
        var types = new Metadata().recordTypes();
        var company = Company.ask(types, new People(), new Records());
        var subjects = Subjects.of(types.type("deal").orElseThrow(), types, List.of());
        return screen.show(new ConditionEditor(subjects, new ValueEditors(company, new Div()), feel, told::add));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // fields to compare
    private static List<ComboBox<Subject>> fields() {
        return _find(ComboBox.class).stream()
                .filter(box -> box.getAriaLabel().equals(Optional.of(say("panel.condition.field"))))
                .map(box -> (ComboBox<Subject>) box)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // fields to compare with
    private static ComboBox<Subject> other() {
        return _get(ComboBox.class, query -> query.withPlaceholder(say("panel.condition.other")));
    }

    private static void choose(int row, String label) {
        var field = fields().get(row);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(subject -> field.getItemLabelGenerator().apply(subject).equals(label))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // comparisons
    private static Select<Comparison> comparison() {
        return _find(Select.class).stream()
                .filter(select -> select.getValue() instanceof Comparison)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // all or any
    private static List<Select<Boolean>> joints() {
        return _find(Select.class).stream()
                .filter(select -> select.hasClassName("condition-joint"))
                .map(select -> (Select<Boolean>) select)
                .toList();
    }

    /** What the boxes called so show. */
    private static List<String> shown(String called) {
        return boxes(called).stream()
                .map(select -> select.getItemLabelGenerator().apply(select.getValue()))
                .toList();
    }

    /** Chooses in the box called so what is called so; both by their keys where they have one. */
    private static void pick(String called, String choice) {
        var select = boxes(called).get(0);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(item -> select.getItemLabelGenerator().apply(item).equals(say(choice)))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // of anything
    private static List<Select<Object>> boxes(String called) {
        return _find(Select.class).stream()
                .filter(select -> List.of(called, say(called))
                        .contains(select.getAriaLabel().orElse("")))
                .map(select -> (Select<Object>) select)
                .toList();
    }

    private static TextArea formula() {
        return _get(TextArea.class);
    }

    private static String hint() {
        return _find(Span.class).stream()
                .filter(span -> span.hasClassName("panel-hint"))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    private static void press(String key) {
        _click(button(key));
    }

    private static Button button(String key) {
        return _find(Button.class).stream()
                .filter(button -> button.getText().equals(say(key))
                        || button.getAriaLabel().filter(say(key)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
