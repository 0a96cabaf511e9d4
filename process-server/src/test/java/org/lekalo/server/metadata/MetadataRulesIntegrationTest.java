package org.lekalo.server.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator may do to types of records, and in which words he is told what he may not. */
class MetadataRulesIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    private MetadataApi metadata;
    private String type;

    @BeforeEach
    void aTypeOfItsOwn() {
        metadata = as("irina", MetadataApi.class);
        type = metadata.addType(new TypeNames(new Text("Станок", "Machine"), new Text("Станки", "Machines")))
                .key();
    }

    @AfterEach
    void takeItAway() {
        metadata.removeType(type, true);
    }

    private static Text text(String name) {
        return new Text(name, "");
    }

    private static NewField choice(String name, String... options) {
        return new NewField(
                text(name),
                FieldKind.CHOICE,
                false,
                null,
                Arrays.stream(options).map(MetadataRulesIntegrationTest::text).toList(),
                null,
                null,
                null);
    }

    private static NewField reference(@Nullable String target, @Nullable Text reverse) {
        return new NewField(text("Завод"), FieldKind.REFERENCE, false, null, List.of(), target, reverse, null);
    }

    private static NewField with(FieldKind kind, @Nullable TextForm form, @Nullable Bounds bounds) {
        return new NewField(text("Новое"), kind, false, null, List.of(), null, null, null, form, bounds);
    }

    private static Bounds bounds(@Nullable String least, @Nullable String most) {
        return new Bounds(least == null ? null : new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    private Pipeline pipeline(String name, String... stages) {
        var facts = Arrays.stream(stages)
                .map(stage -> new StageFacts(text(stage), Stage.Kind.OPEN))
                .toList();
        var all = metadata.addPipeline(type, new NewPipeline(text(name), facts)).pipelines();
        return all.get(all.size() - 1);
    }

    private static FieldProblem refused(ThrowingCallable deed) {
        return catchThrowableOfType(FieldsRefused.class, deed).problems().get(0);
    }

    private static String sentence(ThrowingCallable deed) {
        return catchThrowableOfType(MetadataRefused.class, deed).getMessage();
    }

    @Test
    void nobodyButAnAdministratorChangesAnything() {
        var elena = as("elena", MetadataApi.class);
        var names = new TypeNames(text("Чужое"), text("Чужие"));

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> elena.addType(names),
                () -> elena.renameType(type, names),
                () -> elena.orderTypes(new Order(List.of(type))),
                () -> elena.removeType(type, true),
                () -> elena.orderFields(type, new Order(List.of("owner"))),
                () -> elena.addGroup(type, text("Чужая")),
                () -> elena.addPipeline(type, new NewPipeline(text("Чужая"), List.of())),
                () -> elena.uses(Part.type(type)),
                () -> elena.checkFormula(type, NewField.of(text("Чужое"), FieldKind.TEXT)),
                elena::recalculations)) {
            assertThatThrownBy(deed).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var order = new Order(List.of());
        pipeline("Ремонт", "Заявка");

        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> metadata.renameType("gone", new TypeNames(text("A"), text("B"))),
                () -> metadata.removeType("gone", true),
                () -> metadata.addField("gone", NewField.of(text("A"), FieldKind.TEXT)),
                () -> metadata.removeField(type, "gone", true),
                () -> metadata.addOption(type, "gone", text("A")),
                () -> metadata.renameGroup(type, "gone", text("A")),
                () -> metadata.removeGroup(type, "gone"),
                () -> metadata.renamePipeline(type, "gone", text("A")),
                () -> metadata.removePipeline(type, "gone", null, true),
                () -> metadata.orderStages(type, "gone", order),
                () -> metadata.removeStage(type, "remont", "gone", null, true),
                () -> metadata.changeField(type, "title", new ChangedField(text("A"), true, "gone", null)))) {
            assertThatThrownBy(deed).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void typesAreRenamedAndPutInOrder() {
        var renamed = metadata.renameType(type, new TypeNames(new Text("Линия", "Line"), text("Линии")));

        assertThat(renamed.name()).isEqualTo(new Text("Линия", "Line"));
        assertThat(renamed.plural()).isEqualTo(new Text("Линии", "Линии"));
        assertThat(renamed.key()).as("what it is known by").isEqualTo(type);
        assertThat(refused(() -> metadata.renameType(type, new TypeNames(text("Линия"), text("сделки"))))
                        .field())
                .isEqualTo("plural");
    }

    static Stream<NewField> withWrongBounds() {
        return Stream.of(
                with(FieldKind.NUMBER, null, bounds("5", "4.9999")),
                with(FieldKind.NUMBER, null, bounds("0.00001", null)),
                with(FieldKind.MONEY, null, bounds(null, "1000000000000000")),
                with(FieldKind.TEXT, null, bounds("1", null)),
                with(FieldKind.DATE, null, bounds(null, "1")),
                new NewField(
                        text("Новое"),
                        FieldKind.NUMBER,
                        false,
                        null,
                        List.of(),
                        null,
                        null,
                        "1 + 1",
                        null,
                        bounds("1", null)));
    }

    @ParameterizedTest
    @MethodSource("withWrongBounds")
    void boundsAreOfANumberThatIsFilledInAndAdmitSome(NewField field) {
        assertThat(refused(() -> metadata.addField(type, field)))
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("bounds"))
                .satisfies(problem -> assertThat(problem.text()).contains("the least is not greater"));
    }

    @Test
    void boundsAreChangedAndKeptWhereNothingIsSaidOfThem() {
        var field = metadata.addField(type, with(FieldKind.NUMBER, null, bounds("1", "1")))
                .field("novoe")
                .orElseThrow();
        assertThat(field.bounds()).isEqualTo(bounds("1", "1"));

        var kept = metadata.changeField(type, "novoe", new ChangedField(text("Новое"), false, null, null, null));
        assertThat(kept.field("novoe").orElseThrow().bounds()).isEqualTo(bounds("1", "1"));
        var none = metadata.changeField(type, "novoe", new ChangedField(text("Новое"), false, null, null, Bounds.NONE));
        assertThat(none.field("novoe").orElseThrow().bounds()).isEqualTo(Bounds.NONE);
    }

    @Test
    void onlyALineOfTextIsATelephone() {
        for (var kind : List.of(FieldKind.LONG_TEXT, FieldKind.NUMBER)) {
            assertThat(refused(() -> metadata.addField(type, with(kind, TextForm.TELEPHONE, null)))
                            .field())
                    .isEqualTo("form");
        }
        assertThat(metadata.addField(type, with(FieldKind.TEXT, TextForm.TELEPHONE, null))
                        .field("novoe")
                        .map(Field::form))
                .contains(TextForm.TELEPHONE);
    }

    @Test
    void aReferenceLeadsToATypeThatIsThereAndMayBeNamedFromThere() {
        assertThat(refused(() -> metadata.addField(type, reference(null, null))).field())
                .isEqualTo("target");
        assertThat(refused(() -> metadata.addField(type, reference("gone", null)))
                        .text())
                .isEqualTo("Choose which type of records the field points to.");
        assertThat(refused(() -> metadata.addField(type, reference(type, text("Название")))))
                .as("as a field is called there")
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("reverse"));

        var changed = metadata.addField(type, reference(type, text("Части")));

        assertThat(changed.relation("chasti")).map(Relation::field).contains("zavod");
        assertThatThrownBy(() -> metadata.removeField("company", "title", true)).isInstanceOf(MetadataRefused.class);
    }

    @Test
    void choicesAreNamedOrderedTakenAwayAndBroughtBack() {
        assertThat(refused(() -> metadata.addField(type, choice("Цвет"))).text())
                .isEqualTo("Give at least one option.");
        assertThat(refused(() -> metadata.addField(type, choice("Цвет", "Синий", "СИНИЙ")))
                        .field())
                .isEqualTo("options");
        metadata.addField(type, choice("Цвет", "Синий", "Белый"));

        metadata.addOption(type, "tsvet", new Text("Красный", "Red"));
        metadata.renameOption(type, "tsvet", "siniy", new Text("Голубой", "Blue"));
        metadata.removeOption(type, "tsvet", "belyy", null, false);
        var ordered = metadata.orderOptions(type, "tsvet", new Order(List.of("red", "gone", "siniy")));

        assertThat(ordered.field("tsvet").orElseThrow().options())
                .containsExactly(
                        new Option("red", new Text("Красный", "Red")),
                        new Option("siniy", new Text("Голубой", "Blue")),
                        new Option("belyy", new Text("Белый", "Белый"), true));
        assertThat(refused(() -> metadata.addOption(type, "tsvet", text("Белый")))
                        .text())
                .as("it may be brought back")
                .contains("taken");
        assertThat(sentence(() -> metadata.addOption(type, "title", text("A"))))
                .isEqualTo("This field has no options.");
    }

    @Test
    void aChoiceIsReplacedByOneThatCanBeChosenAndNamedInTheReadersLanguage() {
        metadata.addField(type, choice("Цвет", "Синий"));
        metadata.addOption(type, "tsvet", new Text("Красный", "Red"));
        metadata.removeOption(type, "tsvet", "red", null, false);

        assertThat(refused(() -> metadata.removeOption(type, "tsvet", "siniy", "red", false))
                        .text())
                .isEqualTo("The option “Red” was removed, choose another.");
        assertThat(refused(() -> as("irina", MetadataApi.class, Locale.forLanguageTag("ru"))
                                .removeOption(type, "tsvet", "siniy", "red", false))
                        .text())
                .contains("«Красный»");
        assertThat(refused(() -> metadata.removeOption(type, "tsvet", "siniy", "siniy", false))
                        .field())
                .isEqualTo("replacement");
        assertThat(metadata.addGroup(type, text("Главное"))
                        .field("tsvet")
                        .orElseThrow()
                        .options())
                .as("what was refused changed nothing")
                .extracting(Option::removed)
                .containsExactly(false, true);
    }

    @Test
    void groupsAreNamedOrderedAndThirtyAtMost() {
        sql.execute("""
                insert into field_group (type, key, position, name_ru, name_en)
                select ?, 'gruppa_' || n, n, 'Группа ' || n, 'Group ' || n from generate_series(1, 29) n""", type);
        metadata.addGroup(type, text("Группа 30"));

        assertThat(sentence(() -> metadata.addGroup(type, text("Лишняя"))))
                .isEqualTo("The type has 30 groups already, no more can be added.");
        assertThat(refused(() -> metadata.renameGroup(type, "gruppa_1", text("группа 2")))
                        .text())
                .contains("taken");
        metadata.renameGroup(type, "gruppa_1", text("Первая"));
        var ordered = metadata.orderGroups(type, new Order(List.of("gruppa_30", "gruppa_1")));

        assertThat(ordered.groups())
                .extracting(FieldGroup::key)
                .startsWith("gruppa_30", "gruppa_1", "gruppa_2")
                .hasSize(30);
        assertThat(ordered.group("gruppa_1")).map(FieldGroup::name).contains(new Text("Первая", "Первая"));
    }

    @Test
    void pipelinesAreNamedOrderedAndReplacedButNotTheLast() {
        assertThat(refused(() -> metadata.addPipeline(type, new NewPipeline(text("Пустая"), List.of())))
                        .text())
                .isEqualTo("Give at least one stage.");
        pipeline("Ремонт", "Заявка", "Готово");
        assertThat(sentence(() -> metadata.removePipeline(type, "remont", null, false)))
                .isEqualTo("This is the only pipeline, it is needed.");
        pipeline("Продажа", "Показ");
        assertThat(metadata.orderPipelines(type, new Order(List.of("prodazha"))).pipelines())
                .extracting(Pipeline::key)
                .containsExactly("prodazha", "remont");
        var machine = as("irina", RecordsApi.class)
                .create(type, Map.of("title", "Пила", "pipeline", "remont", "stage", "gotovo"));

        assertThat(metadata.uses(Part.pipeline(type, "remont")).records()).isEqualTo(1);
        assertThat(metadata.uses(Part.stage(type, "remont", "zayavka")).records())
                .isZero();
        assertThat(sentence(() -> metadata.removePipeline(type, "remont", null, false)))
                .isEqualTo("There are records in this pipeline (1). Choose the pipeline to move them to.");
        assertThat(sentence(() -> metadata.removePipeline(type, "remont", "remont", false)))
                .contains("(1)");
        metadata.removePipeline(type, "remont", "prodazha", false);

        assertThat(as("irina", RecordsApi.class).get(type, machine.ref().id()).values())
                .containsEntry("pipeline", "prodazha")
                .containsEntry("stage", "pokaz");
        assertThat(pipeline("Ремонт", "Заявка").key())
                .as("no key is given twice")
                .isEqualTo("remont_2");
    }

    @Test
    void stagesHaveNamesOfTheirOwnWithinTheirPipeline() {
        pipeline("Ремонт", "Заявка", "Готово");
        pipeline("Продажа", "Заявка");

        assertThat(refused(() -> metadata.addStage(type, "remont", new StageFacts(text("ГОТОВО"), Stage.Kind.WON)))
                        .text())
                .contains("taken");
        var changed = metadata.changeStage(
                type, "remont", "gotovo", new StageFacts(new Text("Сдано", "Done"), Stage.Kind.WON));

        assertThat(changed.pipeline("remont").flatMap(one -> one.stage("gotovo")))
                .contains(new Stage("gotovo", new Text("Сдано", "Done"), Stage.Kind.WON));
        assertThat(sentence(() -> metadata.removeStage(type, "prodazha", "zayavka", null, false)))
                .isEqualTo("This is the only stage of the pipeline, it is needed.");
        assertThatThrownBy(() -> metadata.removeStage(type, "remont", "gotovo", "nowhere", false))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAFormulaReadsIsNotRemovedUnderIt() {
        metadata.addField(type, NewField.of(text("Длина"), FieldKind.NUMBER));
        metadata.addField(
                type,
                new NewField(
                        new Text("Двойная", "Twice"),
                        FieldKind.NUMBER,
                        true,
                        null,
                        List.of(),
                        null,
                        null,
                        " " + type + ".dlina * 2 "));

        var used = catchThrowableOfType(StillUsed.class, () -> metadata.removeField(type, "dlina", true));

        assertThat(used.onlyDrafts()).isFalse();
        assertThat(used.getMessage()).contains("Twice");
        assertThat(refused(() -> metadata.changeField(type, "twice", new ChangedField(text("A"), false, null, " ")))
                        .field())
                .isEqualTo("formula");
        var computed = metadata.removeField(type, "twice", false);
        assertThat(keys(metadata.removeField(type, "dlina", false))).doesNotContain("dlina", "twice");
        assertThat(keys(computed)).contains("dlina");
    }

    private static List<String> keys(RecordType type) {
        return type.fields().stream().map(Field::key).toList();
    }
}
