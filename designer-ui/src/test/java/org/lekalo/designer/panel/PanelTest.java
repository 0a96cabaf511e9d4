package org.lekalo.designer.panel;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.ExitsUpdate.ExitUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.palette.BlockSettings;
import org.lekalo.library.palette.BlockSettings.UserTask;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Stage;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Responsible;

class PanelTest {

    private static final UserTask APPROVAL = new UserTask(
            new Responsible.OwnersHead(),
            2,
            List.of(new FormField("amount", FormField.Use.SHOWN), new FormField("discount", FormField.Use.REQUIRED)),
            List.of(new Outcome("approve", "Согласовать"), new Outcome("reject", "Отказать")));

    private final List<SettingsUpdate> changes = new ArrayList<>();
    private final List<ExitsUpdate> exits = new ArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @SuppressWarnings("NullAway.Init")
    private Panel panel;

    @BeforeEach
    void open() {
        panel = screen.show(new Panel(company(), () -> ModelFacts.of(Drawings.discount()), edits()));
    }

    @Test
    void changesTheResponsibleToARole() {
        show(APPROVAL);

        ways().setValue(ResponsibleEditor.Way.ROLES);
        roles().setValue(Set.of(new People().roles().get(0)));

        assertThat(lastProperties()).containsEntry("responsible", "role:sales").containsEntry("block", "user-task");
    }

    @Test
    void removesASettingThatIsTakenBack() {
        show(APPROVAL);

        ways().setValue(ResponsibleEditor.Way.ROLES);
        roles().setValue(Set.of(new People().roles().get(0)));
        roles().setValue(Set.of());

        assertThat(lastProperties()).containsEntry("responsible", null);
    }

    @Test
    void keepsTheFormerResponsibleUntilTheNewOneIsComplete() {
        show(APPROVAL);

        ways().setValue(ResponsibleEditor.Way.DEPARTMENT_HEAD);

        assertThat(changes).isEmpty();
    }

    @Test
    void saysWithinWhichBoundsANumberMustBeAndKeepsTheFormerOne() {
        show(APPROVAL);
        var due = _get(IntegerField.class);

        _setValue(due, -3);

        assertThat(changes).isEmpty();
        assertThat(due.isInvalid()).isTrue();
        assertThat(due.getErrorMessage()).isEqualTo("Целое число от 0 до 365.");
    }

    @Test
    void keepsTheFormerPeriodWhereTheNewOneIsOutOfBounds() {
        show(new BlockSettings.WaitDuration(new Period(3, Period.Unit.DAYS)));

        _setValue(_get(IntegerField.class), 0);

        assertThat(changes).isEmpty();
    }

    @Test
    void saysThatAShiftIsTooFarAndKeepsTheFormerOne() {
        show(new BlockSettings.WaitUntil("closing_date", 3));
        var shift = _get(IntegerField.class);

        _setValue(shift, 4_000);

        assertThat(changes).isEmpty();
        assertThat(shift.getErrorMessage()).isEqualTo("Целое число от -365 до 365.");
    }

    @Test
    void renamesAnAnswerAndKeepsItsKey() {
        show(APPROVAL);

        _setValue(_get(TextField.class, spec -> spec.withValue("Согласовать")), "Одобрить");

        assertThat(lastProperties().get("outcomes"))
                .isEqualTo(
                        "[{\"key\":\"approve\",\"label\":\"Одобрить\"},{\"key\":\"reject\",\"label\":\"Отказать\"}]");
    }

    @Test
    void addsAnAnswerWithAKeyOfItsOwn() {
        show(APPROVAL);

        _click(_find(Button.class).stream()
                .filter(button -> button.getText().contains(say("panel.outcomes.add")))
                .findFirst()
                .orElseThrow());

        assertThat(lastProperties().get("outcomes")).contains("\"key\":\"answer-1\"");
    }

    @Test
    void putsFormFieldsInOrder() {
        show(APPROVAL);

        var down = _find(Button.class).stream()
                .filter(button ->
                        button.getAriaLabel().orElse("").contains(say("panel.list.down")) && button.isEnabled())
                .findFirst()
                .orElseThrow();
        _click(down);

        assertThat(lastProperties()).containsEntry("form", "discount:required,amount:shown");
    }

    @Test
    @SuppressWarnings("unchecked")
    void addsAFieldOfTheRecordToTheForm() {
        show(APPROVAL);

        ComboBox<Field> more =
                (ComboBox<Field>) (ComboBox<?>) _find(ComboBox.class).get(1);
        more.setValue(field("comment"));

        assertThat(lastProperties()).containsEntry("form", "amount:shown,discount:required,comment:editable");
    }

    @Test
    @SuppressWarnings("unchecked")
    void writesTheConditionOfAnExitFromRows() {
        showChoice("deal.amount > 5");

        ComboBox<Subject> subject = _get(ComboBox.class);
        subject.setValue(subject("deal.discount"));
        Select<Comparison> comparison = comparison();
        comparison.setValue(Comparison.LESS_OR_EQUAL);
        _setValue(_get(NumberField.class), "15,5");

        assertThat(lastExit("F_yes").condition()).isEqualTo("deal.discount <= 15.5");
    }

    @Test
    void readsANumberOfAConditionAsPeopleWriteIt() {
        showChoice("deal.amount > 5");

        _setValue(_get(NumberField.class), "100 000");

        assertThat(lastExit("F_yes").condition()).isEqualTo("deal.amount > 100000");
    }

    @Test
    @SuppressWarnings("unchecked")
    void comparesASumOfRelatedRecordsWithAnotherField() {
        showChoice("deal.discount > 5");

        ComboBox<Subject> subject = _get(ComboBox.class);
        subject.setValue(subject("deal.payments.sum.amount"));
        comparison().setValue(Comparison.GREATER_OR_EQUAL);
        _click(_get(Button.class, button -> button.withClasses("condition-turn")));
        ComboBox<Subject> other =
                (ComboBox<Subject>) (ComboBox<?>) _find(ComboBox.class).get(1);
        other.setValue(subject("deal.amount"));

        assertThat(lastExit("F_yes").condition()).isEqualTo("deal.payments.sum.amount >= deal.amount");
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsAComparisonOfTwoFieldsAsARow() {
        showChoice("deal.payments.sum.amount >= deal.amount");

        var boxes = _find(ComboBox.class);
        assertThat(((Subject) boxes.get(0).getValue()).path()).isEqualTo("deal.payments.sum.amount");
        assertThat(((Subject) boxes.get(1).getValue()).path()).isEqualTo("deal.amount");
    }

    @Test
    @SuppressWarnings("unchecked")
    void comparesTheAnswerOfAnEarlierTask() {
        showChoice("deal.amount > 5");

        ComboBox<Subject> subject = _get(ComboBox.class);
        subject.setValue(subject("outcome_Approve"));
        ComboBox<Option> answer =
                (ComboBox<Option>) (ComboBox<?>) _find(ComboBox.class).get(1);
        answer.setValue(subject("outcome_Approve").options().get(1));

        assertThat(lastExit("F_yes").condition()).isEqualTo("outcome_Approve = \"reject\"");
    }

    @Test
    @SuppressWarnings("unchecked")
    void doesNotPassOnAConditionThatIsNotComplete() {
        showChoice("deal.amount > 5");

        ((ComboBox<Subject>) _get(ComboBox.class)).setValue(subject("deal.discount"));

        assertThat(exits).isEmpty();
        assertThat(texts()).anyMatch(text -> text.contains(say("panel.condition.incomplete")));
    }

    @Test
    void showsAFormulaWhereRowsDoNotSufficeAndChecksIt() {
        showChoice("deal.amount > deal.discount * 1000");

        var formula = _get(TextArea.class);
        _setValue(formula, "deal.amount >");
        assertThat(formula.isInvalid()).isTrue();
        assertThat(exits).isEmpty();

        _setValue(formula, "deal.amount > deal.discount * 500");
        assertThat(formula.isInvalid()).isFalse();
        assertThat(lastExit("F_yes").condition()).isEqualTo("deal.amount > deal.discount * 500");
    }

    @Test
    void tellsExitsOfOneNameApart() {
        panel.show(Optional.of(DrawnElements.block(
                "Which",
                "Что решили?",
                new BlockSettings.ExclusiveChoice(),
                new Exit("F_1", "да", null, false, "A", "Перевести"),
                new Exit("F_2", "да", null, false, "B", "Записать"),
                new Exit("F_3", "", null, false, "C", ""),
                new Exit("F_4", "", null, false, "D", ""))));

        assertThat(_get(RadioButtonGroup.class).getChildren())
                .extracting(button -> button.getElement().getTextRecursively())
                .hasSize(4)
                .doesNotHaveDuplicates()
                .contains("да · Перевести", "да · Записать");
    }

    @Test
    @SuppressWarnings("unchecked")
    void makesAnotherExitTheOneWithoutACondition() {
        showChoice("deal.amount > 5");

        _setValue((RadioButtonGroup<String>) _get(RadioButtonGroup.class), "F_yes");

        assertThat(exits.get(exits.size() - 1).defaultFlowId()).isEqualTo("F_yes");
        assertThat(lastExit("F_yes").condition()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosesAStageOfThePipeline() {
        show(new BlockSettings.MoveStage("retail", null));

        Select<Stage> stage = (Select<Stage>) (Select<?>) _find(Select.class).get(1);
        stage.setValue(new Metadata()
                .recordTypes()
                .type("deal")
                .orElseThrow()
                .pipelines()
                .get(0)
                .stages()
                .get(4));

        assertThat(lastProperties()).containsEntry("pipeline", "retail").containsEntry("stage", "won");
    }

    @Test
    @SuppressWarnings("unchecked")
    void insertsAFieldIntoAText() {
        show(new BlockSettings.Notify(new Responsible.RecordOwner(), "Сделка"));

        ((ComboBox<Subject>) _get(ComboBox.class)).setValue(subject("deal.title"));

        assertThat(lastProperties()).containsEntry("text", "Сделка {deal.title}");
    }

    @Test
    void leavesTheFormAloneWhenItsOwnChangeComesBack() {
        show(APPROVAL);
        var before = _get(TextField.class, spec -> spec.withValue("Отказать"));

        _setValue(before, "Нет");
        panel.show(Optional.of(DrawnElements.element(
                "Approve", "bpmn:UserTask", "Скидка", withoutNulls(lastProperties()), List.of())));

        assertThat(_get(TextField.class, spec -> spec.withValue("Нет"))).isSameAs(before);
    }

    @Test
    void showsTheElementAnewAfterUndo() {
        show(APPROVAL);
        _setValue(_get(TextField.class, spec -> spec.withValue("Отказать")), "Нет");
        panel.show(Optional.of(DrawnElements.element(
                "Approve", "bpmn:UserTask", "Скидка", withoutNulls(lastProperties()), List.of())));

        show(APPROVAL);

        assertThat(_get(TextField.class, spec -> spec.withValue("Отказать"))).isNotNull();
    }

    @Test
    void saysThatAForeignElementIsKept() {
        panel.show(Optional.of(DrawnElements.foreign("bpmn:ScriptTask")));

        assertThat(texts()).anyMatch(text -> text.contains(say("panel.foreign.hint")));
        _assertNone(Select.class);
    }

    @Test
    void takesAPlainTaskOfAnotherToolForATask() {
        panel.show(Optional.of(DrawnElements.element("Approve", "bpmn:UserTask", "Согласовать", Map.of(), List.of())));

        ways().setValue(ResponsibleEditor.Way.RECORD_OWNER);

        assertThat(lastProperties()).containsEntry("block", "user-task").containsEntry("responsible", "record-owner");
    }

    @Test
    void showsAndChangesTheProcessWhenNothingIsSelected() {
        panel.show(Optional.empty());

        assertThat(_get(H2.class).getText()).contains(say("panel.process"));
        _setValue(_get(TextArea.class), "Зачем");

        assertThat(changes.get(0).documentation()).isEqualTo("Зачем");
    }

    @Test
    void saysWhatIsWrongWithAChoiceAndItsExits() {
        panel.showFindings(List.of(
                new FindingView("Which", Severity.ERROR, "Ни один выход не отмечен «иначе»."),
                new FindingView("F_yes", Severity.WARNING, "Условие никогда не выполнится."),
                new FindingView("Approve", Severity.ERROR, "У задачи нет названия.")));

        showChoice("deal.amount > 5");

        assertThat(problems()).containsExactly("Ни один выход не отмечен «иначе».", "Условие никогда не выполнится.");

        panel.showFindings(List.of());
        assertThat(problems()).isEmpty();
    }

    private static List<String> problems() {
        return _find(Div.class, spec -> spec.withClasses("panel-problem")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void show(BlockSettings settings) {
        panel.show(Optional.of(DrawnElements.block("Approve", "Скидка", settings)));
    }

    private void showChoice(String condition) {
        panel.show(Optional.of(DrawnElements.block(
                "Which",
                "Что решили?",
                new BlockSettings.ExclusiveChoice(),
                new Exit("F_yes", "да", condition, false, "Move", "Перевести"),
                new Exit("F_no", "нет", null, true, "Change", "Записать"))));
    }

    private Edits edits() {
        return new Edits() {
            @Override
            public void change(String elementId, SettingsUpdate update) {
                changes.add(update);
            }

            @Override
            public void changeExits(String elementId, ExitsUpdate update) {
                exits.add(update);
            }

            @Override
            public void select(String elementId) {}
        };
    }

    private Map<String, String> lastProperties() {
        return changes.get(changes.size() - 1).properties();
    }

    private static Map<String, String> withoutNulls(Map<String, String> properties) {
        var kept = new HashMap<>(properties);
        kept.values().removeIf(Objects::isNull);
        return kept;
    }

    private ExitUpdate lastExit(String flowId) {
        return exits.get(exits.size() - 1).exits().stream()
                .filter(exit -> exit.flowId().equals(flowId))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<ResponsibleEditor.Way> ways() {
        return (Select<ResponsibleEditor.Way>) (Select<?>) _find(Select.class).get(0);
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Role> roles() {
        return _get(MultiSelectComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Comparison> comparison() {
        return (Select<Comparison>) (Select<?>) _find(Select.class).stream()
                .filter(select -> select.getValue() instanceof Comparison)
                .findFirst()
                .orElseThrow();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static List<String> texts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static Subject subject(String path) {
        return ModelFacts.of(Drawings.discount())
                .subjects(new Metadata().recordTypes())
                .find(path)
                .orElseThrow();
    }

    private static Field field(String key) {
        return new Metadata()
                .recordTypes()
                .type("deal")
                .flatMap(deal -> deal.field(key))
                .orElseThrow();
    }

    private static Company company() {
        return Company.ask(new Metadata().recordTypes(), new People(), new Records());
    }
}
