package org.lekalo.server.metadata;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.MetadataBusy;
import org.lekalo.library.contract.MetadataApi.MetadataRefused;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.lekalo.server.formula.Recalculations;
import org.lekalo.server.record.StageAsked;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class MetadataProcessTest extends ProcessTest {

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private RecordTypesInUse types;

    @Autowired
    private ConfigurableApplicationContext context;

    private final List<String> made = new ArrayList<>();
    private MetadataApi metadata;
    private RecordsApi records;
    private String type;

    @BeforeEach
    void aTypeOfItsOwn() {
        metadata = as("irina", MetadataApi.class);
        records = as("irina", RecordsApi.class);
        type = newType("Объект");
    }

    @AfterEach
    void takeTheTypesAway() {
        sql.execute(
                "update process_run set state = 'CANCELLED' where state = 'RUNNING' and record_type in (select key from record_type where custom)");
        as("anna", ModelsApi.class)
                .models()
                .forEach(model -> as("anna", ModelsApi.class).delete(model.id()));
        for (int last = made.size() - 1; last >= 0; last--) {
            metadata.removeType(made.get(last), true);
        }
    }

    private String newType(String name) {
        var key = metadata.addType(new TypeNames(text(name), text(name + " (все)")))
                .key();
        made.add(key);
        return key;
    }

    private static Text text(String name) {
        return new Text(name, "");
    }

    private Field add(String name, FieldKind kind) {
        return add(NewField.of(text(name), kind));
    }

    private Field add(NewField field) {
        var changed = metadata.addField(type, field);
        return changed.fields().stream()
                .filter(one -> one.name().ru().equals(field.name().ru()))
                .findFirst()
                .orElseThrow();
    }

    private Field choice(String name, FieldKind kind, String... options) {
        return add(new NewField(
                text(name),
                kind,
                false,
                null,
                List.of(options).stream().map(MetadataProcessTest::text).toList(),
                null,
                null,
                null));
    }

    private Field formula(String name, FieldKind kind, String formula) {
        return add(new NewField(text(name), kind, false, null, List.of(), null, null, formula));
    }

    private RecordView record(String title, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", title);
        return records.create(type, all);
    }

    private List<String> found(ConditionRow row, String sort) {
        return records.query(type, new Query("", List.of(row), sort, false, 50, null)).records().stream()
                .map(RecordView::title)
                .toList();
    }

    private static Drawing byHandOn(String type, String name) {
        return Drawing.of(name).block("startEvent", "Start", "start-manual", "recordType", type);
    }

    @Test
    void aNewFieldIsInListsCardsConditionsFormsAndFeelAtOnce() {
        var area = add("Площадь", FieldKind.NUMBER);
        var kinds = choice("Материалы", FieldKind.MANY_CHOICE, "Дерево", "Кирпич", "Бетон");
        assertThat(area.key()).isEqualTo("ploschad");
        assertThat(kinds.options()).extracting(Option::key).containsExactly("derevo", "kirpich", "beton");

        record("Дача", Map.of("ploschad", 60, "materialy", List.of("derevo")));
        var house = record("Дом", Map.of("ploschad", 140, "materialy", List.of("beton", "kirpich")));

        assertThat(found(new ConditionRow("ploschad", Comparison.GREATER, List.of("50")), "ploschad"))
                .containsExactly("Дача", "Дом");
        assertThat(found(new ConditionRow("materialy", Comparison.ONE_OF, List.of("kirpich")), "materialy"))
                .containsExactly("Дом");
        assertThat(found(new ConditionRow("materialy", Comparison.NOT_CONTAINS, List.of("kirpich")), "title"))
                .containsExactly("Дача");
        assertThat(house.values()).containsEntry("materialy", List.of("kirpich", "beton"));
        var known = as("anna", RecordTypesApi.class).recordTypes();
        assertThat(Subjects.of(known.type(type).orElseThrow(), known, List.of()).all())
                .extracting(Subject::path)
                .contains(type + ".ploschad", type + ".materialy");

        var model = publish(byHandOn(type, "Осмотр")
                .choice("Large", "Small")
                .task("Check", "responsible", "record-owner", "form", "ploschad:required,materialy:editable")
                .end("Done")
                .end("Small")
                .flows("Start", "Large")
                .flowIf(
                        "Large",
                        "Check",
                        "%s.ploschad > 100 and list contains(%s.materialy, \"beton\")".formatted(type, type))
                .flows("Large", "Small")
                .flows("Check", "Done"));
        var run = as("irina", InstancesApi.class).start(new Start(model, house.ref()));
        work(run);
        var task = task("irina", Box.MINE, house.ref()).id();

        assertThat(requireNonNull(as("irina", TasksApi.class).task(task).form()).toString())
                .contains("ploschad", "taglist", "Кирпич");
        complete("irina", task, "done", Map.of("ploschad", 150, "materialy", List.of("beton")));

        assertThat(records.get(type, house.ref().id()).values())
                .containsEntry("materialy", List.of("beton"))
                .extractingByKey("ploschad")
                .hasToString("150");
        assertThat(records.history(type, house.ref().id()))
                .filteredOn(change -> change.field().equals("materialy"))
                .extracting(RecordsApi.Change::to)
                .containsExactly("beton");
        assertThatThrownBy(() -> metadata.removeField(type, "ploschad", true))
                .isInstanceOf(StillUsed.class)
                .hasMessageContaining("Осмотр");
    }

    @Test
    void whatIsRemovedIsGoneAndItsKeyIsNotGivenAgain() {
        var first = add("Цвет", FieldKind.TEXT);
        record("Красный", Map.of(first.key(), "красный"));

        metadata.removeField(type, first.key(), false);
        var second = add("Цвет", FieldKind.TEXT);

        assertThat(second.key()).isEqualTo("tsvet_2");
        assertThat(records.query(type, new Query("", List.of(), null, false, 5, null))
                        .records()
                        .get(0)
                        .values())
                .doesNotContainKeys("tsvet", "tsvet_2");
    }

    @Test
    void everyKindOfFieldCanBeAddedAndFilled() {
        var other = newType("Участок");
        var target = records.create(other, Map.of("title", "Сад"));
        add("Текст", FieldKind.TEXT);
        add("Длинный", FieldKind.LONG_TEXT);
        add("Деньги", FieldKind.MONEY);
        add("День", FieldKind.DATE);
        add("Когда", FieldKind.DATE_TIME);
        add("Да ли", FieldKind.YES_NO);
        add("Кто", FieldKind.PERSON);
        add("Снимок", FieldKind.FILE);
        choice("Вид", FieldKind.CHOICE, "Один", "Два");
        add(new NewField(text("Участок"), FieldKind.REFERENCE, false, null, List.of(), other, text("Объекты"), null));

        var view = record(
                "Всё",
                Map.of(
                        "tekst",
                        "а",
                        "dlinnyy",
                        "б",
                        "dengi",
                        12.5,
                        "den",
                        "2026-01-31",
                        "kogda",
                        "2026-01-31T10:00:00Z",
                        "da_li",
                        true,
                        "kto",
                        idOf("anna").value(),
                        "vid",
                        "dva",
                        "uchastok",
                        target.ref().toString()));

        assertThat(view.values()).containsKeys("tekst", "dlinnyy", "dengi", "den", "kogda", "da_li", "kto", "vid");
        assertThat(view.names()).containsEntry("uchastok", "Сад");
        assertThat(as("irina", RecordTypesApi.class)
                        .recordTypes()
                        .type(other)
                        .orElseThrow()
                        .relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.type()).isEqualTo(type));
        assertThat(sql.fetchOptional("select 1 from pg_indexes where indexname = ?", "crm_" + type + "_uchastok"))
                .isPresent();
        assertThatThrownBy(() -> metadata.removeType(other, true))
                .isInstanceOf(StillUsed.class)
                .hasMessageContaining("Участок");
        metadata.removeField(type, "uchastok", false);
    }

    @Test
    void formulasFollowEachWriteAndAreComputedForTheRecordsThatAreThere() {
        add("Длина", FieldKind.NUMBER);
        add("Ширина", FieldKind.NUMBER);
        var old = record("Был", Map.of("dlina", 4, "shirina", 2.5));
        var area = formula("Площадь", FieldKind.NUMBER, "%s.dlina * %s.shirina".formatted(type, type));
        var price = formula("Цена", FieldKind.MONEY, "%s.%s * 1000 / 3".formatted(type, area.key()));

        assertThat(metadata.recalculations())
                .filteredOn(recalculation -> recalculation.type().equals(type))
                .hasSize(2);
        recalculations.run();
        var computed = records.get(type, old.ref().id());
        var fresh = record("Новый", Map.of("dlina", 3, "shirina", 3));
        var changed = records.update(type, fresh.ref().id(), new Update(fresh.version(), Map.of("dlina", 10)));
        var half = record("Неполный", Map.of("dlina", 3));

        assertThat(metadata.recalculations()).isEmpty();
        assertThat(computed.version()).isEqualTo(old.version());
        assertThat(computed.values().get(area.key())).hasToString("10");
        assertThat(computed.values().get(price.key())).hasToString("3333.33");
        assertThat(changed.values().get(area.key())).hasToString("30");
        assertThat(records.history(type, fresh.ref().id()))
                .extracting(RecordsApi.Change::field)
                .contains(area.key(), price.key());
        assertThat(half.values()).doesNotContainKey(area.key());
        assertThat(records.formulaProblems(type, half.ref().id()))
                .filteredOn(problem -> problem.field().equals(area.key()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("Ширина"));
        assertThatThrownBy(() -> record("Сам", Map.of(area.key(), 5))).isInstanceOf(FieldsRefused.class);

        metadata.changeField(
                type,
                area.key(),
                new ChangedField(area.name(), false, null, "%s.dlina + %s.shirina".formatted(type, type)));
        recalculations.run();

        assertThat(records.get(type, old.ref().id()).values().get(area.key())).hasToString("6.5");
        assertThat(metadata.uses(Part.field(type, "dlina")).places())
                .extracting(MetadataApi.Use::by)
                .containsExactly(By.FORMULA);
    }

    @Test
    void aFormulaThatLeavesTheNumbersGivesNothingAndStopsNobody() {
        add("Длина", FieldKind.NUMBER);
        var beyond = formula("Степень", FieldKind.NUMBER, "%s.dlina ** 999".formatted(type));

        var object = record("Большой", Map.of("dlina", 1000));

        assertThat(object.values()).doesNotContainKey(beyond.key());
        assertThat(records.formulaProblems(type, object.ref().id()))
                .extracting(FieldProblem::field)
                .containsExactly(beyond.key());
    }

    @Test
    void whatIsComputedFromAHiddenFieldIsHiddenToo() {
        add("Длина", FieldKind.NUMBER);
        add("Ширина", FieldKind.NUMBER);
        var twice = formula("Вдвое", FieldKind.NUMBER, "%s.dlina * 2".formatted(type));
        var more = formula("И ещё", FieldKind.NUMBER, "%s.%s + 1".formatted(type, twice.key()));
        var wide = formula("Шире", FieldKind.NUMBER, "%s.shirina + 1".formatted(type));
        as("irina", AccessApi.class).setFields(type, "sales", Map.of("dlina", FieldRule.HIDDEN));

        var shown = as("elena", RecordTypesApi.class).recordTypes().type(type).orElseThrow();

        assertThat(shown.field("dlina")).isEmpty();
        assertThat(shown.field(twice.key())).isEmpty();
        assertThat(shown.field(more.key())).isEmpty();
        assertThat(shown.field(wide.key())).isPresent();
    }

    @Test
    void formulasFollowTheRecordsTheyLookInto() {
        add("Длина", FieldKind.NUMBER);
        var long5 = record("Длинный", Map.of("dlina", 5));
        var long7 = record("Ещё длиннее", Map.of("dlina", 7));
        var target = type;
        type = newType("Заказ");
        var reference =
                add(new NewField(text("Объект"), FieldKind.REFERENCE, false, null, List.of(), target, null, null));
        var twice = formula("Вдвое", FieldKind.NUMBER, "%s.%s.dlina * 2".formatted(type, reference.key()));
        var order = record("О длинном", Map.of(reference.key(), long5.ref().toString()));
        var orders = type;
        type = newType("Счёт за заказ");
        var toOrder = add(new NewField(text("Заказ"), FieldKind.REFERENCE, false, null, List.of(), orders, null, null));
        var more = formula("И ещё", FieldKind.NUMBER, "%s.%s.%s + 1".formatted(type, toOrder.key(), twice.key()));
        var bill = record("За длинный", Map.of(toOrder.key(), order.ref().toString()));
        recalculations.run();
        assertThat(bill.values().get(more.key())).hasToString("11");

        records.update(target, long5.ref().id(), new Update(long5.version(), Map.of("dlina", 6)));
        recalculations.run();

        var followed = records.get(orders, order.ref().id());
        assertThat(followed.values().get(twice.key())).hasToString("12");
        assertThat(followed.version()).isEqualTo(order.version());
        assertThat(records.get(type, bill.ref().id()).values().get(more.key())).hasToString("13");

        as("irina", DuplicatesApi.class)
                .merge(new Merge(long7.ref(), long7.version(), long5.ref(), long5.version() + 1, List.of()));
        recalculations.run();

        assertThat(records.get(orders, order.ref().id()).values().get(twice.key()))
                .hasToString("14");
        assertThat(records.get(type, bill.ref().id()).values().get(more.key())).hasToString("15");
        assertThat(sql.fetchCount(DSL.table("referring_recalculation"))).isZero();
    }

    @Test
    void aRecordThatIsMadeWhileWhatItLooksAtChangesHasTheNewValue() {
        add("Длина", FieldKind.NUMBER);
        var seen = record("Меняется", Map.of("dlina", 5));
        var target = type;
        type = newType("Смотрящий");
        var reference =
                add(new NewField(text("Объект"), FieldKind.REFERENCE, false, null, List.of(), target, null, null));
        var twice = formula("Вдвое", FieldKind.NUMBER, "%s.%s.dlina * 2".formatted(type, reference.key()));
        metadata.addPipeline(
                type, new NewPipeline(text("Путь"), List.of(new StageFacts(text("Начало"), Stage.Kind.OPEN))));
        var change = new CompletableFuture<RecordView>();
        ApplicationListener<ApplicationEvent> afterTheFormulaBeforeTheRow = event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof StageAsked asked
                    && asked.after().title().equals("Сделанный тогда")) {
                change.completeAsync(
                        () -> records.update(target, seen.ref().id(), new Update(seen.version(), Map.of("dlina", 6))));
                while (!change.isDone() && !somebodyWaits()) {
                    Thread.onSpinWait();
                }
            }
        };
        context.addApplicationListener(afterTheFormulaBeforeTheRow);

        var made = record("Сделанный тогда", Map.of(reference.key(), seen.ref().toString()));
        change.join();
        context.removeApplicationListener(afterTheFormulaBeforeTheRow);
        recalculations.run();

        assertThat(records.get(type, made.ref().id()).values().get(twice.key())).hasToString("12");
    }

    private boolean somebodyWaits() {
        return sql.fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")) > 0;
    }

    @Test
    void aRecalculationReadsWhatFormulasLookIntoAllAtOnce() {
        add("Длина", FieldKind.NUMBER);
        var targets = IntStream.range(0, 40)
                .mapToObj(at -> record("Объект " + at, Map.of("dlina", at)))
                .toList();
        var target = type;
        type = newType("Заказ на объект");
        var reference =
                add(new NewField(text("Объект"), FieldKind.REFERENCE, false, null, List.of(), target, null, null));
        var orders = targets.stream()
                .map(one -> record("Заказ", Map.of(reference.key(), one.ref().toString())))
                .toList();
        var twice = formula("Вдвое", FieldKind.NUMBER, "%s.%s.dlina * 2".formatted(type, reference.key()));
        sql.execute("create extension if not exists pg_stat_statements");
        sql.fetch("select pg_stat_statements_reset()");

        recalculations.run();

        assertThat(sql.fetchSingle(
                                "select sum(calls) as calls from pg_stat_statements where query like ?",
                                "%crm\\_" + target + "%")
                        .get("calls", Integer.class))
                .as("two batches with the names of what they refer to, and once what the formula looks into")
                .isBetween(1, 4);
        assertThat(records.get(type, orders.get(39).ref().id()).values().get(twice.key()))
                .hasToString("78");
    }

    @Test
    void whatIsComputedFromAReplacedChoiceOrStageIsComputedAnew() {
        var kind = choice("Вид", FieldKind.CHOICE, "Дом", "Дача", "Баня");
        metadata.addPipeline(
                type,
                new NewPipeline(
                        text("Стройка"),
                        List.of(
                                new StageFacts(text("План"), Stage.Kind.OPEN),
                                new StageFacts(text("Работа"), Stage.Kind.OPEN))));
        var isHouse = formula("Жилой", FieldKind.YES_NO, "%s.%s = \"dom\"".formatted(type, kind.key()));
        var known = formula("Известно", FieldKind.TEXT, "string(%s.%s)".formatted(type, isHouse.key()));
        var stage = formula("Где", FieldKind.TEXT, "\"на \" + %s.stage".formatted(type));
        var record = record("Дача", Map.of(kind.key(), "dacha"));
        recalculations.run();
        assertThat(record.values().get(isHouse.key())).isEqualTo(false);

        metadata.removeOption(type, kind.key(), "dacha", "dom", false);
        metadata.removeStage(type, "stroyka", "plan", "rabota", false);
        recalculations.run();

        var now = records.get(type, record.ref().id());
        assertThat(now.values().get(isHouse.key())).isEqualTo(true);
        assertThat(now.values()).containsEntry(known.key(), "true").containsEntry(stage.key(), "на rabota");
    }

    @Test
    void aRemovedTypeTakesAlongWhatOtherRoomsKeepAboutIt() {
        var gone = newType("Временный");
        metadata.addPipeline(
                gone, new NewPipeline(text("Путь"), List.of(new StageFacts(text("Начало"), Stage.Kind.OPEN))));
        var lists = as("irina", ListsApi.class);
        var filter = lists.save(
                gone,
                new NewFilter("Мой", Sharing.ALL, List.of(new ConditionRow("title", Comparison.EQUAL, List.of("А")))));
        lists.startWith(gone, new ListsApi.Start(filter.id()));
        lists.keep(gone, new Look(List.of("title"), "title", false, List.of()));
        as("irina", GatesApi.class)
                .put(gone, new Gate("put", "nachalo", List.of(), List.of(), List.of("sales"), List.of(), List.of()));

        sql.execute("insert into access_level (role, type, action, level) values ('sales', ?, 'SEE', 'OWN')", gone);
        sql.execute("insert into field_access (role, type, field, rule) values ('sales', ?, 'title', 'HIDDEN')", gone);
        sql.execute("""
                insert into record_participant (type, record, person, part)
                select ?, 1, min(id), 'OBSERVER' from person
                """, gone);
        sql.execute("""
                insert into record_import (type, person, file_name, seen, mapping, total)
                select ?, min(id), 'a.csv', '{}', '{}', 0 from person
                """, gone);
        sql.execute("""
                insert into stored_file (type, record, name, content_type, size, uploaded_at)
                values (?, 1, 'a.txt', 'text/plain', 0, now())
                """, gone);

        metadata.removeType(gone, true);
        made.remove(gone);

        for (var table : List.of(
                "list_look",
                "list_start",
                "saved_filter",
                "stage_gate",
                "access_level",
                "field_access",
                "record_participant",
                "record_import",
                "stored_file")) {
            assertThat(sql.fetchCount(DSL.table(table), DSL.condition("type = {0}", DSL.val(gone))))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void formulasThatCannotBeAreRefusedInWords() {
        add("Длина", FieldKind.NUMBER);
        var area = formula("Двойная", FieldKind.NUMBER, type + ".dlina * 2");

        assertThatThrownBy(() -> formula("Плохая", FieldKind.NUMBER, type + ".dlina * "))
                .isInstanceOf(FieldsRefused.class);
        refusesFormula("unknown name", FieldKind.NUMBER, type + ".shirina * 2");
        refusesFormula("unknown function", FieldKind.NUMBER, "square(" + type + ".dlina)");
        refusesFormula("another kind", FieldKind.TEXT, type + ".dlina * 2");
        refusesFormula("another kind", FieldKind.CHOICE, type + ".dlina * 2");
        var circle = new ChangedField(area.name(), false, null, type + "." + area.key() + " + 1");
        assertThatThrownBy(() -> metadata.changeField(type, area.key(), circle))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems().get(0).text()).contains("circle"));
    }

    @Test
    void aFormulaThatTakesTooMuchIsRefusedByItsWords() {
        add("Длина", FieldKind.NUMBER);
        refusesFormula(
                "too much computing", FieldKind.NUMBER, "count(for i in 1..300, j in 1..300, k in 1..300 return 1)");
        var letters = "split(%s.title, \"\")".formatted(type);
        var formula = "count(for a in %1$s, b in %1$s, c in %1$s return a)".formatted(letters);
        var triples = formula("Тройки", FieldKind.NUMBER, formula);

        var light = record("Пять !", Map.of());
        var heavy = record("Тяжело ".repeat(60), Map.of());

        assertThat(light.values()).containsKey(triples.key());
        assertThat(heavy.values()).doesNotContainKey(triples.key());
        assertThat(records.formulaProblems(type, heavy.ref().id()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("“" + formula + "”", "too much computing"));
    }

    private void refusesFormula(String because, FieldKind kind, String formula) {
        assertThatThrownBy(() -> formula("Плохая", kind, formula))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems().get(0).text()).contains(because));
    }

    @Test
    void aRemovedChoiceKeepsItsNameAndIsRefusedByIt() {
        var field = choice("Вид", FieldKind.CHOICE, "Дом", "Дача");
        var many = choice("Метки", FieldKind.MANY_CHOICE, "Срочно", "Важно");
        var summer = record("Лето", Map.of("vid", "dacha", "metki", List.of("srochno")));

        metadata.removeOption(type, field.key(), "dacha", null, false);
        metadata.removeOption(type, many.key(), "srochno", "vazhno", false);

        assertThat(records.get(type, summer.ref().id()).values())
                .containsEntry("vid", "dacha")
                .containsEntry("metki", List.of("vazhno"));
        assertThat(records.history(type, summer.ref().id()).get(0))
                .satisfies(change -> assertThat(change.from()).isEqualTo("srochno"))
                .satisfies(change -> assertThat(change.to()).isEqualTo("vazhno"));
        assertThatThrownBy(() -> record("Зима", Map.of("vid", "dacha")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems().get(0).text()).contains("Дача"));
        records.update(
                type,
                summer.ref().id(),
                new Update(records.get(type, summer.ref().id()).version(), Map.of("title", "Лето 2", "vid", "dacha")));
        assertThat(metadata.returnOption(type, field.key(), "dacha")
                        .field("vid")
                        .orElseThrow()
                        .options())
                .extracting(Option::removed)
                .containsExactly(false, false);
    }

    @Test
    void stagesAreGivenMovedAndRemovedWithAReplacement() {
        var before = record("До воронки", Map.of());
        var withStages = metadata.addPipeline(
                type,
                new NewPipeline(
                        text("Стройка"),
                        List.of(
                                new StageFacts(text("План"), Stage.Kind.OPEN),
                                new StageFacts(text("Работа"), Stage.Kind.OPEN),
                                new StageFacts(text("Сдан"), Stage.Kind.WON))));
        var pipeline = withStages.pipelines().get(0);
        assertThat(pipeline.stages()).extracting(Stage::key).containsExactly("plan", "rabota", "sdan");
        assertThat(records.get(type, before.ref().id()).values()).containsEntry("stage", "plan");

        assertThatThrownBy(() -> metadata.removeStage(type, pipeline.key(), "plan", null, false))
                .isInstanceOf(MetadataRefused.class)
                .hasMessageContaining("(1)");
        metadata.removeStage(type, pipeline.key(), "plan", "rabota", false);
        metadata.orderStages(type, pipeline.key(), new Order(List.of("sdan", "rabota")));

        var moved = records.get(type, before.ref().id());
        assertThat(moved.values()).containsEntry("stage", "rabota");
        assertThat(moved.version()).isEqualTo(before.version() + 1);
        assertThat(records.history(type, before.ref().id()).get(0).to()).isEqualTo("rabota");
        assertThat(known().pipelines().get(0).stages()).extracting(Stage::key).containsExactly("sdan", "rabota");
        var model = as("anna", ModelsApi.class)
                .create(new NewModel(
                        "Черновик",
                        byHandOn(type, "Черновик")
                                .block("serviceTask", "Move", "move-stage", "pipeline", pipeline.key(), "stage", "sdan")
                                .end("End")
                                .flows("Start", "Move", "End")
                                .xml()));
        assertThatThrownBy(() -> metadata.removeStage(type, pipeline.key(), "sdan", null, false))
                .isInstanceOfSatisfying(
                        StillUsed.class, used -> assertThat(used.onlyDrafts()).isTrue())
                .hasMessageContaining("Черновик")
                .hasMessageContaining("Move");
        metadata.removeStage(type, pipeline.key(), "sdan", null, true);
        assertThatThrownBy(() -> metadata.removeStage(type, pipeline.key(), "rabota", null, true))
                .isInstanceOf(MetadataRefused.class);
        assertThat(model.findings()).isNotNull();
    }

    private RecordType known() {
        return as("irina", RecordTypesApi.class).recordTypes().type(type).orElseThrow();
    }

    @Test
    void namesThatCannotBeAreRefusedInWords() {
        add("Площадь", FieldKind.NUMBER);

        refusesName("x".repeat(5_000), "100 characters");
        refusesName("  ", "Give a name");
        refusesName("площадь", "taken");
        refusesName("a\u0000b", "not allowed");
        assertThat(add("select", FieldKind.TEXT).key()).isEqualTo("select");
        assertThat(add("if", FieldKind.TEXT).key()).isEqualTo("field_if");
        assertThat(add("名前", FieldKind.TEXT).key()).isEqualTo("field");
        assertThat(record("Слова", Map.of("select", "1", "field_if", "2", "field", "3"))
                        .values())
                .containsEntry("field_if", "2");
        assertThatThrownBy(() -> metadata.addType(new TypeNames(text("x".repeat(5_000)), text("y"))))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> metadata.removeType("deal", true)).isInstanceOf(MetadataRefused.class);
        assertThatThrownBy(() -> metadata.removeField("deal", "amount", true)).isInstanceOf(MetadataRefused.class);
        assertThatThrownBy(() -> as("anna", MetadataApi.class).addField(type, NewField.of(text("Я"), FieldKind.TEXT)))
                .isInstanceOf(NotAllowed.class);
    }

    private void refusesName(String name, String because) {
        assertThatThrownBy(() -> add(name, FieldKind.TEXT)).isInstanceOfSatisfying(FieldsRefused.class, refused -> {
            assertThat(refused.problems().get(0).field()).isEqualTo("name");
            assertThat(refused.problems().get(0).text()).contains(because);
        });
    }

    @Test
    void fiveHundredFieldsAreTooMany() {
        sql.execute(
                "insert into record_field (type, key, position, name_ru, name_en, kind) select ?, 'f' || n, n - 500, 'f' || n, 'f' || n, 'TEXT' from generate_series(1, 300) n",
                type);

        assertThatThrownBy(() -> add("Лишнее", FieldKind.TEXT))
                .isInstanceOf(MetadataRefused.class)
                .hasMessageContaining("300");

        sql.execute("delete from record_field where type = ? and key like 'f%'", type);
    }

    @Test
    void aBusyTableIsSaidToBeBusyAndNothingHappens() {
        var before = known();

        transaction.executeWithoutResult(status -> {
            sql.execute("lock table crm_" + type + " in access share mode");
            assertThatThrownBy(() -> add("Занято", FieldKind.TEXT)).isInstanceOf(MetadataBusy.class);
        });

        assertThat(known()).isEqualTo(before);
    }

    /** What another node does to the tables reaches this one by signal alone. */
    @Test
    void aChangeByAnotherNodeIsHeardWithoutRestart() {
        assertThat(types.type(type).group("heard")).isEmpty();

        sql.execute(
                "insert into field_group (type, key, position, name_ru, name_en) values (?, 'heard', 1, 'Слышно', 'Heard')",
                type);

        await().untilAsserted(() -> assertThat(types.type(type).group("heard")).isPresent());
    }

    @Test
    void fieldsStandInGroupsAndInTheWantedOrder() {
        add("Первое", FieldKind.TEXT);
        add("Второе", FieldKind.TEXT);
        var group = metadata.addGroup(type, text("Главное")).groups().get(0);

        metadata.changeField(type, "vtoroe", new ChangedField(text("Второе поле"), true, group.key(), null));
        var ordered = metadata.orderFields(type, new Order(List.of("vtoroe", "pervoe", "title")));

        assertThat(ordered.fields()).extracting(Field::key).startsWith("vtoroe", "pervoe", "title", "owner");
        assertThat(ordered.field("vtoroe").orElseThrow())
                .satisfies(field -> assertThat(field.group()).isEqualTo(group.key()))
                .satisfies(field -> assertThat(field.required()).isTrue())
                .satisfies(field -> assertThat(field.name().en()).isEqualTo("Второе поле"));
        assertThat(metadata.removeGroup(type, group.key())
                        .field("vtoroe")
                        .orElseThrow()
                        .group())
                .isNull();
        assertThat(IntStream.range(0, 3)
                        .mapToObj(at -> add("Поле " + at, FieldKind.TEXT).key())
                        .toList())
                .containsExactly("pole_0", "pole_1", "pole_2");
    }
}
