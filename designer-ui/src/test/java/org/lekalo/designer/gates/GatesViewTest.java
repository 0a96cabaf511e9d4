package org.lekalo.designer.gates;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class GatesViewTest {

    private static final Gate CONTRACT = new Gate(
            "retail",
            "contract",
            List.of(new Required("amount", ""), new Required("closing_date", "deal.amount > 100000")),
            List.of(new Check(
                    "Скидка", "deal.discount <= 15", new Text("Скидка больше 15 %.", "The discount is over 15 %."))),
            List.of("sales"),
            List.of(),
            List.of("offer"));

    private final Gates gates = new Gates();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void showsWhatStandsBeforeEachStageInAFewWords() {
        gates.put("deal", CONTRACT);

        open();

        assertThat(_find(Div.class, query -> query.withClasses("gates-stage"))).hasSize(6);
        assertThat(row("Договор и предоплата").getElement().getTextRecursively())
                .contains("2 поля", "1 проверка", "сюда: Продажи", "только с: Расчёт и предложение");
        assertThat(row("Замер").getElement().getTextRecursively()).contains("Вход свободный");
    }

    @Test
    void givesBackTheGateAsItStood() {
        gates.put("deal", CONTRACT);
        open();

        edit("Договор и предоплата");
        click("Сохранить");

        assertThat(gates.gates("deal")).containsExactly(CONTRACT);
        assertThat(_find(GateEditorDialog.class)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void setsUpAGateFromNothing() {
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        open();
        edit("Замер");

        click("Добавить поле");
        ComboBox<Field> field = _get(dialog(), ComboBox.class);
        _setValue(field, deal.field("company").orElseThrow());
        MultiSelectComboBox<Role> enter =
                _find(dialog(), MultiSelectComboBox.class).get(0);
        _setValue(enter, Set.of(new People().roles().get(0)));
        MultiSelectComboBox<Stage> from =
                _find(dialog(), MultiSelectComboBox.class).get(2);
        _setValue(from, Set.of(deal.pipelines().get(0).stages().get(0)));
        click("Сохранить");

        assertThat(gates.gates("deal"))
                .containsExactly(new Gate(
                        "retail",
                        "measurement",
                        List.of(new Required("company", "")),
                        List.of(),
                        List.of("sales"),
                        List.of(),
                        List.of("new")));
        assertThat(row("Замер").getElement().getTextRecursively()).contains("1 поле");
    }

    @Test
    @SuppressWarnings("unchecked")
    void doesNotMakeAFieldAlwaysRequiredBecauseItsConditionIsNotFinished() {
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        open();
        edit("Замер");
        click("Добавить поле");
        _setValue(
                (ComboBox<Field>) _get(dialog(), ComboBox.class),
                deal.field("company").orElseThrow());
        _setValue((Select<Boolean>) _get(dialog(), Select.class), false);

        click("Сохранить");

        assertThat(gates.gates("deal")).isEmpty();
        assertThat(_get(dialog(), RequiredEditor.class).getElement().getTextRecursively())
                .contains("Условие не закончено");
    }

    @Test
    void keepsADialogOpenWhoseConditionWasChangedAndIsNotFinished() {
        gates.put("deal", CONTRACT);
        open();
        edit("Договор и предоплата");

        _setValue(_find(dialog(), NumberField.class).get(0), "сто");
        click("Сохранить");

        assertThat(_find(GateEditorDialog.class)).hasSize(1);
        assertThat(_find(dialog(), RequiredEditor.class).get(1).getElement().getTextRecursively())
                .contains("Условие не закончено");
    }

    @Test
    void keepsADialogOpenWhoseFormulaCannotBeRead() {
        gates.put("deal", CONTRACT);
        open();
        edit("Договор и предоплата");
        asFormula();

        _setValue(_find(dialog(), TextArea.class).get(0), "deal.amount >");
        click("Сохранить");

        assertThat(_find(GateEditorDialog.class)).hasSize(1);
        assertThat(gates.gates("deal")).containsExactly(CONTRACT);
    }

    @Test
    void aRowThatIsNotFinishedIsGoneWithTheRows() {
        gates.put("deal", CONTRACT);
        open();
        edit("Договор и предоплата");
        _setValue(_find(dialog(), NumberField.class).get(0), "сто");
        asFormula();

        click("Сохранить");

        assertThat(_find(GateEditorDialog.class)).hasSize(1);
        assertThat(gates.gates("deal")).containsExactly(CONTRACT);
    }

    private static void asFormula() {
        _click(_find(dialog(), Button.class, query -> query.withText("Записать формулой"))
                .get(0));
    }

    @Test
    void saysWhatIsWrongAtItsPlace() {
        open();
        edit("Замер");

        click("Добавить проверку");
        click("Сохранить");

        var name = _get(dialog(), TextField.class, query -> query.withLabel("Название"));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Назовите проверку.");
        _setValue(name, "Сумма");
        assertThat(name.isInvalid()).isFalse();
        click("Сохранить");
        assertThat(gates.gates("deal"))
                .singleElement()
                .satisfies(gate ->
                        assertThat(gate.checks()).extracting(Check::name).containsExactly("Сумма"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysEachRefusalAtItsOwnField() {
        gates.put("deal", CONTRACT);
        gates.refuse(
                problem("required.0.field", "Выберите поле."),
                problem("required.1.when", "Условие записано с ошибкой."),
                problem("checks.0.name", "Слишком длинный текст."),
                problem("checks.0.condition", "В условии ничего не сравнивается."),
                problem("checks.0.sentence.en", "Напишите и на этом языке."),
                problem("mayEnter", "Роли больше нет."),
                problem("checks", "Слишком много."));
        open();
        edit("Договор и предоплата");

        click("Сохранить");

        assertThat(said(_find(dialog(), ComboBox.class).get(0))).isEqualTo("Выберите поле.");
        assertThat(said(text("Название"))).isEqualTo("Слишком длинный текст.");
        assertThat(said(text("Что увидит сотрудник, если не прошла"))).isEmpty();
        assertThat(said(text("Если не прошла, по-английски"))).isEqualTo("Напишите и на этом языке.");
        assertThat(said(_find(dialog(), MultiSelectComboBox.class).get(0))).isEqualTo("Роли больше нет.");
        assertThat(_find(dialog(), Span.class, query -> query.withClasses("gate-problem")))
                .extracting(Span::getText)
                .containsExactly("", "Условие записано с ошибкой.", "В условии ничего не сравнивается.");
        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("Слишком много.");
    }

    @Test
    void takesBackWhatItSaidOnceItIsMended() {
        gates.put("deal", CONTRACT);
        gates.refuse(problem("checks.0.name", "Назовите проверку."), problem("from", "Такой стадии нет."));
        open();
        edit("Договор и предоплата");
        click("Сохранить");

        gates.refuse(problem("from", "Такой стадии нет."));
        click("Сохранить");

        assertThat(said(text("Название"))).isEmpty();
        assertThat(said(_find(dialog(), MultiSelectComboBox.class).get(2))).isEqualTo("Такой стадии нет.");
    }

    @Test
    void leadsToTheFirstRefusal() {
        gates.put("deal", CONTRACT);
        gates.refuse(problem("from", "Такой стадии нет."), problem("checks.0.name", "Назовите проверку."));
        open();
        edit("Договор и предоплата");
        var name = text("Название");
        var save = _get(dialog(), Button.class, query -> query.withText("Сохранить"));

        _click(save);

        assertThat(Screen.focused()).endsWith(name);
    }

    private static FieldProblem problem(String at, String sentence) {
        return new FieldProblem(at, sentence);
    }

    private static TextField text(String label) {
        return _get(dialog(), TextField.class, query -> query.withLabel(label));
    }

    private static String said(HasValidationProperties field) {
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    @Test
    void speaksEnglishToo() {
        screen.speak(Words.ENGLISH);
        gates.put("deal", CONTRACT);

        open();

        assertThat(row("Contract and prepayment").getElement().getTextRecursively())
                .contains("2 fields", "1 check", "in: Sales", "only from: Calculation and offer");
    }

    private void open() {
        var page = new GatesView(gates, new People(), new Records(), new Vocabulary(new Metadata()));
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of()));
        page.beforeEnter(event);
        screen.show(page);
    }

    private static Div row(String stage) {
        return _find(Div.class, query -> query.withClasses("gates-stage")).stream()
                .filter(row -> row.getElement().getTextRecursively().startsWith(stage))
                .findFirst()
                .orElseThrow();
    }

    private static void edit(String stage) {
        _click(_get(row(stage), Button.class));
    }

    private static Component dialog() {
        return _get(GateEditorDialog.class);
    }

    private static void click(String button) {
        _click(_get(dialog(), Button.class, query -> query.withText(button)));
    }
}
