package org.lekalo.designer.panel;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.beside;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.more;
import static org.lekalo.library.drawing.Drawings.plain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.stream.Stream;
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
import org.lekalo.designer.modeler.ElementView;
import org.lekalo.designer.modeler.Exit;
import org.lekalo.designer.modeler.ExitsUpdate;
import org.lekalo.designer.modeler.ExitsUpdate.ExitUpdate;
import org.lekalo.designer.modeler.SettingsUpdate;
import org.lekalo.designer.setting.SettingsForm;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Remedy;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.record.Option;
import org.lekalo.library.setting.Processes;

class PanelTest {

    private static final Map<String, String> APPROVAL = Map.of(
            "responsible",
            "owners-head",
            "dueWorkingDays",
            "2",
            "outcomes",
            "[{\"key\":\"approve\",\"label\":\"Согласовать\"},{\"key\":\"reject\",\"label\":\"Отказать\"}]");

    private final List<SettingsUpdate> changes = new ArrayList<>();
    private final List<ExitsUpdate> exits = new ArrayList<>();
    private final List<String> mended = new ArrayList<>();
    private final List<String> became = new ArrayList<>();

    private String drawing = Drawings.discount();

    @RegisterExtension
    final Screen screen = new Screen();

    @SuppressWarnings("NullAway.Init")
    private Panel panel;

    @BeforeEach
    void open() {
        panel = screen.show(new Panel(company(), new FactsOnce(() -> drawing, Processes.NONE), edits()));
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
                "choice",
                Map.of(),
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
    void leavesAllElseToTheLastExitWithoutACondition() {
        panel.show(Optional.of(DrawnElements.block(
                "Which",
                "Что решили?",
                "choice",
                Map.of(),
                new Exit("F_yes", "да", "deal.amount > deal.discount * 1000", false, "Move", "Перевести"),
                new Exit("F_no", "нет", null, false, "Change", "Записать"))));

        _setValue(_get(TextArea.class), "deal.amount > deal.discount * 500");

        assertThat(exits.get(exits.size() - 1).defaultFlowId()).isEqualTo("F_no");
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
    void leavesTheFormAloneWhenItsOwnChangeComesBack() {
        show(APPROVAL);
        var before = answer("Отказать");

        _setValue(before, "Нет");
        show(changed(APPROVAL));

        assertThat(answer("Нет")).isSameAs(before);
    }

    @Test
    void showsWhatIsUndone() {
        show(APPROVAL);
        _setValue(answer("Отказать"), "Нет");
        show(changed(APPROVAL));

        show(APPROVAL);

        assertThat(answer("Отказать")).isNotNull();
    }

    @Test
    void leavesAloneWhatIsNotFinishedWhereSomethingElseIsUndone() {
        show(APPROVAL);
        choose(ways(), "Определённый сотрудник");
        var instruction = _get(TextArea.class);

        var undone = new HashMap<>(APPROVAL);
        undone.put("dueWorkingDays", "7");
        panel.show(Optional.of(DrawnElements.block("Approve", "Согласование", "user-task", undone)));

        assertThat(_get(IntegerField.class).getValue()).isEqualTo(7);
        assertThat(_get(TextField.class, spec -> spec.withLabel(say("panel.name")))
                        .getValue())
                .isEqualTo("Согласование");
        assertThat(ways().getItemLabelGenerator().apply(ways().getValue())).isEqualTo("Определённый сотрудник");
        assertThat(_get(TextArea.class)).isSameAs(instruction);
        assertThat(changes).isEmpty();
    }

    @Test
    void showsAnotherInstructionWhereItIsUndone() {
        show(APPROVAL);
        _setValue(_get(TextArea.class), "Проверьте");
        assertThat(changes.get(0).documentation()).isEqualTo("Проверьте");

        panel.show(Optional.of(new ElementView(
                "Approve",
                "bpmn:UserTask",
                "user-task",
                "Скидка",
                "Прежнее",
                APPROVAL,
                null,
                List.of(),
                List.of(),
                null,
                null,
                1)));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("Прежнее");
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsAConditionThatIsNotCompleteWhereAnotherWayIsDrawn() {
        showChoice("deal.amount > 5");
        ((ComboBox<Subject>) _get(ComboBox.class)).setValue(subject("deal.discount"));

        panel.show(Optional.of(DrawnElements.block(
                "Which",
                "Что решили?",
                "choice",
                Map.of(),
                new Exit("F_yes", "да", "deal.amount > 5", false, "Move", "Перевести"),
                new Exit("F_no", "нет", null, true, "Change", "Записать"),
                new Exit("F_more", "", null, false, "End", "Готово"))));

        assertThat(_find(ComboBox.class).get(0).getValue()).isEqualTo(subject("deal.discount"));
        assertThat(texts()).contains(say("panel.condition.incomplete"), "Ведёт к: Готово");
        assertThat(exits).isEmpty();
    }

    @Test
    void offersTheAnswersThatATaskGotMeanwhile() {
        var written = drawing;
        drawing = drawing.replaceAll("<camunda:property name=\"outcomes\"[^>]*>", "");
        showChoice("deal.amount > 5");
        assertThat(offeredToCompare()).doesNotContain("outcome_Approve");

        drawing = written;
        panel.drawn();

        assertThat(offeredToCompare()).contains("outcome_Approve");
        assertThat(exits).isEmpty();
    }

    @Test
    void aChoiceWithOneWayOutHasNothingToDecide() {
        panel.show(Optional.of(DrawnElements.block(
                "Which", "", "choice", Map.of(), new Exit("F_yes", "да", null, false, "Move", "Перевести"))));

        assertThat(texts()).contains(say("panel.choice.hint"));
        _assertNone(RadioButtonGroup.class);
    }

    @Test
    void showsTheFormOfTheBlockThatAnElementBecame() {
        panel.show(
                Optional.of(DrawnElements.block("Do", "", "move-stage", Map.of("pipeline", "retail", "stage", "won"))));

        panel.show(Optional.of(DrawnElements.block("Do", "", "change-fields", Map.of())));

        assertThat(_get(H2.class).getText()).isEqualTo("Изменить поля");
        assertThat(texts()).contains("Что записать");
    }

    @Test
    void doesNotTakeAnElementForABlockThatIsDrawnOtherwise() {
        panel.show(Optional.of(
                DrawnElements.element("Do", "bpmn:ScriptTask", "Скрипт", Map.of("block", "user-task"), List.of())));

        assertThat(texts()).contains(say("panel.foreign.hint"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void hearsThatTheProcessIsAboutSomethingElse() {
        panel.show(Optional.of(DrawnElements.block("Move", "", "move-stage", Map.of())));
        assertThat(_find(Select.class).get(0).getValue()).isEqualTo("retail");

        drawing = drawing.replace("value=\"deal\"", "value=\"company\"");
        panel.drawn();

        assertThat(_find(Select.class).get(0).getHelperText()).isEqualTo(say("panel.pipeline.none"));
    }

    @Test
    void saysOfAnotherParticipantsStepThatItIsDrawnOnly() {
        drawing = beside(drawing, "Theirs", "Закупка", plain("task", "Foreign"));

        panel.show(Optional.of(DrawnElements.foreign("bpmn:Task")));

        assertThat(texts()).anyMatch(text -> text.contains(say("panel.drawn-only.hint")));
        assertThat(texts()).noneMatch(text -> text.contains(say("panel.foreign.hint")));
    }

    @Test
    void asksWhoseALaneIsThatDoesNotSayThatItIsABlock() {
        drawing = more(drawing, lanes(lane("Money", "")));

        panel.show(Optional.of(DrawnElements.element("Money", "bpmn:Lane", "Финансы", Map.of(), List.of())));
        Select<?> ways = _get(Select.class);

        assertThat(ways.getLabel()).isEqualTo("Ответственный");
        assertThat(ways.getEmptySelectionCaption()).isEqualTo("Никто: дорожка только нарисована");
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

        choose(ways(), "Ответственный за запись");

        assertThat(changes.get(0).properties()).isEqualTo(Map.of("block", "user-task", "responsible", "record-owner"));
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
                new FindingView("Which", null, Severity.ERROR, "Ни один выход не отмечен «иначе».", null),
                new FindingView("F_yes", null, Severity.WARNING, "Условие никогда не выполнится.", null),
                new FindingView("Approve", null, Severity.ERROR, "У задачи нет названия.", null)));

        showChoice("deal.amount > 5");

        assertThat(problems()).containsExactly("Ни один выход не отмечен «иначе».", "Условие никогда не выполнится.");

        panel.showFindings(List.of());
        assertThat(problems()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithASettingUnderItAndAllElseAtTheFoot() {
        show(Map.of());

        panel.showFindings(List.of(
                new FindingView("Approve", "responsible", Severity.ERROR, "Выберите ответственного.", null),
                new FindingView("Approve", null, Severity.ERROR, "У задачи нет названия.", null),
                new FindingView("Other", "responsible", Severity.ERROR, "О другом.", null)));

        var rows = _find(Div.class, spec -> spec.withClasses("panel-problem"));
        assertThat(problems()).containsExactly("Выберите ответственного.", "У задачи нет названия.");
        assertThat(isInForm(rows.get(0))).isTrue();
        assertThat(isInForm(rows.get(1))).isFalse();
    }

    @Test
    void offersWhatOneClickDoesAboutIt() {
        showChoice("deal.amount > 5");
        panel.showFindings(List.of(new FindingView(
                "Which", null, Severity.ERROR, "Нет пути «иначе».", new Remedy("NO_OTHERWISE:Which", "Сделать"))));

        _click(_get(Button.class, spec -> spec.withText("Сделать")));

        assertThat(mended).containsExactly("NO_OTHERWISE:Which");
    }

    private static boolean isInForm(Component row) {
        return Stream.iterate(row, Objects::nonNull, one -> one.getParent().orElse(null))
                .anyMatch(one -> one instanceof SettingsForm);
    }

    @SuppressWarnings("unchecked")
    private static List<String> offeredToCompare() {
        ComboBox<Subject> subject = _get(ComboBox.class);
        return subject.getListDataView().getItems().map(Subject::path).toList();
    }

    @Test
    void aStartForWhatDoesNotMoveKeepsTheStagesOfThatAtTheirEntry() {
        panel.show(Optional.of(DrawnElements.becoming(
                DrawnElements.block(
                        "Start_1",
                        "",
                        "start-stage",
                        Map.of("recordType", "deal", "pipeline", "sales", "stage", "new,won")),
                "start-standing",
                "start-manual")));

        choose(called("Как начинается"), "Не движется");

        assertThat(became).containsExactly("Start_1 start-standing recordType,pipeline,stage,whenRunning");
    }

    @Test
    void asksAStartHowItStartsAndMakesItAnotherInPlace() {
        panel.show(Optional.of(DrawnElements.becoming(
                DrawnElements.block("Start_1", "Заявка", "start-manual", Map.of("recordType", "deal")),
                "start-stage")));

        choose(called("Как начинается"), "Вход в стадию");

        assertThat(became).containsExactly("Start_1 start-stage recordType,whenRunning");
        assertThat(changes).isEmpty();
    }

    @Test
    void asksAnEndHowItEndsAndOthersWhatTheyDo() {
        panel.show(Optional.of(
                DrawnElements.becoming(DrawnElements.block("End_1", "", "end", Map.of()), "end-all", "end-error")));
        assertThat(called("Чем заканчивается").getListDataView().getItems())
                .containsExactly("end", "end-all", "end-error");

        panel.show(Optional.of(
                DrawnElements.becoming(DrawnElements.block("Move", "", "move-stage", Map.of()), "change-fields")));
        assertThat(called("Что делает").getValue()).isEqualTo("move-stage");
    }

    @Test
    void asksNothingWhereItCanBeNoOther() {
        show(APPROVAL);

        assertThat(_find(Select.class).stream().map(select -> select.getLabel()))
                .doesNotContain("Что делает");
    }

    @SuppressWarnings("unchecked") // of ids
    private static Select<String> called(String label) {
        return (Select<String>) _find(Select.class).stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems() {
        return _find(Div.class, spec -> spec.withClasses("panel-problem")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private void show(Map<String, String> settings) {
        panel.show(Optional.of(DrawnElements.block("Approve", "Скидка", "user-task", settings)));
    }

    private void showChoice(String condition) {
        panel.show(Optional.of(DrawnElements.block(
                "Which",
                "Что решили?",
                "choice",
                Map.of(),
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
            public void become(String elementId, String block, List<String> kept) {
                became.add(elementId + " " + block + " " + String.join(",", kept));
            }

            @Override
            public void select(String elementId) {}

            @Override
            public void mend(List<String> codes) {
                mended.addAll(codes);
            }
        };
    }

    /** With what the panel told last. */
    private Map<String, String> changed(Map<String, String> properties) {
        var all = new HashMap<>(properties);
        all.putAll(changes.get(changes.size() - 1).properties());
        all.values().removeIf(Objects::isNull);
        return all;
    }

    private static <T> void choose(Select<T> from, String label) {
        from.setValue(from.getListDataView()
                .getItems()
                .filter(item -> from.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .orElseThrow());
    }

    private static TextField answer(String label) {
        return _get(TextField.class, spec -> spec.withValue(label));
    }

    private ExitUpdate lastExit(String flowId) {
        return exits.get(exits.size() - 1).exits().stream()
                .filter(exit -> exit.flowId().equals(flowId))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> ways() {
        return (Select<Object>) (Select<?>) _find(Select.class).get(0);
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
        return ModelFacts.of(Drawings.discount(), Processes.NONE)
                .subjects(new Metadata().recordTypes())
                .find(path)
                .orElseThrow();
    }

    private static Company company() {
        return Company.ask(new Metadata().recordTypes(), new People(), new Records());
    }
}
