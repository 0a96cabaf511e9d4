package org.lekalo.designer.types;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class PartsOfTypesTest {

    private static final Option OIL = new Option("oil", named("Масло"));
    private static final Option GAS = new Option("gas", named("Газ"));
    private static final Option COAL = new Option("coal", named("Уголь"), true);
    private static final Field FUEL =
            Field.of("fuel", named("Топливо"), FieldKind.CHOICE).withOptions(List.of(OIL, GAS, COAL));

    private final RecordType boiler = new RecordType(
            "boiler",
            named("Котёл"),
            named("Котлы"),
            List.of(
                    FUEL.withGroup("works"),
                    Field.of("power", named("Мощность"), FieldKind.NUMBER).withCustom(true)),
            List.of(pipeline("sale"), pipeline("repair")),
            List.of(new FieldGroup("main", named("Главное")), new FieldGroup("works", named("Работа"))),
            List.of(),
            false);

    private final AskedMetadata metadata = new AskedMetadata(boiler);

    @RegisterExtension
    final Screen screen = new Screen();

    private static Text named(String name) {
        return new Text(name, name);
    }

    private static Pipeline pipeline(String key) {
        return new Pipeline(
                key,
                named("Воронка " + key),
                List.of(
                        new Stage("begun", named("Начата " + key), Stage.Kind.OPEN),
                        new Stage("won", named("Удача " + key), Stage.Kind.WON)));
    }

    @Test
    void anOptionIsAddedRenamedAndPutInOrder() {
        options();
        _setValue(_get(TextField.class), "Дрова");
        press("Добавить");

        press("Переименовать", 0);
        _setValue(text("Название"), "Мазут");
        press("Сохранить");
        _click(_find(Button.class, query -> query.withPredicate(PartsOfTypesTest::isDown))
                .get(0));

        assertThat(metadata.asked).containsExactly("addOption", "renameOption", "orderOptions");
        assertThat(metadata.bodies)
                .contains(new Text("Дрова", ""), new Text("Мазут", ""), new Order(List.of("gas", "oil")));
    }

    @Test
    void anOptionThatIsRefusedIsSaidAtItsName() {
        options();
        metadata.refusal = FieldsRefused.of(List.of(new FieldProblem("name", "Такой вариант есть.")));

        _setValue(_get(TextField.class), "Газ");
        press("Добавить");

        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("Такой вариант есть.");
        assertThat(_get(TextField.class).getValue()).isEqualTo("Газ");
    }

    @Test
    void anOptionInUseMayGiveWayToAnother() {
        metadata.uses = new Uses(List.of(), 7);
        options();

        press("Убрать", 0);
        Select<Option> instead = instead();
        assertThat(instead.getListDataView().getItems()).containsExactly(GAS);
        instead.setValue(GAS);
        press("Убрать");

        assertThat(metadata.asked).containsExactly("removeOption");
        assertThat(metadata.bodies).endsWith("oil", "gas", true);
    }

    @Test
    void aRemovedOptionComesBack() {
        options();
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Уголь");

        press("Вернуть");

        assertThat(metadata.asked).containsExactly("returnOption");
        assertThat(metadata.bodies).endsWith("coal");
    }

    @Test
    void aStageIsCalledOtherwiseAndMeansSomethingElse() {
        pipelines();

        press("Начата sale");
        assertThat(text("Название").getValue()).isEqualTo("Начата sale");
        _setValue(text("Название"), "Отклонена");
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Stage.Kind> kind = _get(RadioButtonGroup.class);
        kind.setValue(Stage.Kind.LOST);
        press("Сохранить");

        assertThat(metadata.asked).containsExactly("changeStage");
        assertThat(metadata.bodies).endsWith(new StageFacts(new Text("Отклонена", ""), Stage.Kind.LOST));
    }

    @Test
    void aPipelineIsRaisedAndRenamed() {
        pipelines();

        choose("Выше");
        choose("Переименовать");
        _setValue(text("Название"), "Продажи");
        press("Сохранить");

        assertThat(metadata.asked).containsExactly("orderPipelines", "renamePipeline");
        assertThat(metadata.bodies).contains(new Order(List.of("repair", "sale")), new Text("Продажи", ""));
    }

    @Test
    void aPipelineWithRecordsGivesWayToAnother() {
        metadata.uses = new Uses(List.of(), 3);
        pipelines();

        choose("Убрать");
        press("Убрать");
        assertThat(instead().isInvalid()).isTrue();
        instead().setValue(instead().getListDataView().getItem(0));
        press("Убрать");

        assertThat(metadata.asked).containsExactly("removePipeline");
        assertThat(metadata.bodies).endsWith("sale", "repair", true);
    }

    @Test
    void aNewPipelineBeginsWithStages() {
        pipelines();

        press("Добавить воронку");
        _setValue(text("Название"), "Аренда");
        press("Добавить");

        assertThat(metadata.bodies)
                .filteredOn(NewPipeline.class::isInstance)
                .singleElement()
                .satisfies(body -> assertThat(((NewPipeline) body).stages())
                        .extracting(stage -> stage.name().ru())
                        .containsExactly("Новая", "В работе", "Завершена", "Отказ"));
    }

    @Test
    void aGroupIsAddedRaisedRenamedAndDissolved() {
        fields();
        press("Добавить группу");
        _setValue(text("Название"), "Прочее");
        press("Добавить");

        choose("Выше");
        choose("Распустить группу");

        assertThat(metadata.asked).containsExactly("addGroup", "orderGroups", "removeGroup");
        assertThat(metadata.bodies)
                .contains(new Order(List.of("works", "main")))
                .endsWith("main");
    }

    @Test
    void aFieldOfTheCompanysOwnIsRemovedWithAWarningAndBuiltInOnesStay() {
        metadata.uses = new Uses(List.of(), 5);
        fields();

        assertThat(items("Убрать")).hasSize(1);
        choose("Убрать");
        press("Убрать");

        assertThat(metadata.asked).containsExactly("removeField");
        assertThat(metadata.bodies).endsWith("power", true);
        _assertNone(Dialog.class);
    }

    private void options() {
        new OptionsDialog(metadata.api(), boiler, FUEL, type -> {}).open();
    }

    private void pipelines() {
        screen.show(new PipelinesTab(metadata.api(), boiler, type -> {}));
    }

    private void fields() {
        screen.show(new FieldsTab(metadata.api(), new Metadata().recordTypes(), boiler, type -> {}));
    }

    private static boolean isDown(Button button) {
        return button.getAriaLabel().filter("Ниже"::equals).isPresent() && button.isEnabled();
    }

    private static void choose(String item) {
        click(items(item).findFirst().orElseThrow());
    }

    private static Stream<MenuItem> items(String text) {
        return _find(PartMenu.class).stream()
                .flatMap(menu -> menu.items().getItems().stream())
                .filter(item -> item.getText().equals(text));
    }

    private static void click(MenuItem item) {
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void press(String label) {
        var buttons = new ArrayList<>(_find(Button.class, query -> query.withText(label)));
        _click(buttons.get(buttons.size() - 1));
    }

    private static void press(String label, int at) {
        _click(_find(Button.class, query -> query.withText(label)).get(at));
    }

    private static TextField text(String label) {
        return _get(TextField.class, query -> query.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // options
    private static Select<Option> instead() {
        return _get(Select.class);
    }
}
