package org.lekalo.server.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/**
 * One rule everywhere. Whatever shows a record stands in {@link #WAYS_TO_SEE}; a new endpoint is a new line there. Elena and Dmitry
 * sell under Boris, Sergey under Marina; Pavel, a lawyer, sits in the department above all.
 */
class AccessProcessTest extends ProcessTest {

    private static final Map<String, Sight> WAYS_TO_SEE = new LinkedHashMap<>();

    static {
        WAYS_TO_SEE.put(
                "card",
                (test, who, deal, title) -> found(() -> test.records(who).get("deal", deal.id())));
        WAYS_TO_SEE.put(
                "list",
                (test, who, deal, title) -> test.records(who)
                                .query("deal", new Query(title, List.of(), null, false, 10, null))
                                .total()
                        > 0);
        WAYS_TO_SEE.put(
                "filtered list",
                (test, who, deal, title) -> !test.records(who)
                        .query("deal", new Query("", List.of(titled(title)), "title", true, 10, null))
                        .records()
                        .isEmpty());
        WAYS_TO_SEE.put(
                "board cards",
                (test, who, deal, title) ->
                        test
                                .records(who)
                                .board("deal", "retail", new BoardQuery(title, List.of(), 5))
                                .columns()
                                .stream()
                                .anyMatch(column -> !column.cards().isEmpty()));
        WAYS_TO_SEE.put(
                "board totals",
                (test, who, deal, title) ->
                        test
                                .records(who)
                                .board("deal", "retail", new BoardQuery(title, List.of(), 0))
                                .columns()
                                .stream()
                                .anyMatch(column -> column.count() > 0));
        WAYS_TO_SEE.put(
                "history",
                (test, who, deal, title) -> found(() -> test.records(who).history("deal", deal.id())));
        WAYS_TO_SEE.put(
                "lookup",
                (test, who, deal, title) ->
                        !test.records(who).lookup("deal", title, 5).isEmpty());
        WAYS_TO_SEE.put(
                "runs of a record",
                (test, who, deal, title) ->
                        found(() -> test.as(who, InstancesApi.class).ofRecord(deal)));
        WAYS_TO_SEE.put(
                "list of runs",
                (test, who, deal, title) -> !test.as(who, InstancesApi.class)
                        .query(new InstancesApi.Query(null, List.of(), title, null, null, 10, null))
                        .instances()
                        .isEmpty());
        WAYS_TO_SEE.put(
                "a run",
                (test, who, deal, title) -> found(() -> test.as(who, InstancesApi.class)
                        .instance(test.runsOn(deal).get(0).id())));
        WAYS_TO_SEE.put(
                "participants",
                (test, who, deal, title) -> found(() -> test.records(who).participants("deal", deal.id())));
    }

    private interface Sight {
        boolean shows(AccessProcessTest test, String who, RecordRef deal, String title);
    }

    private static ConditionRow titled(String title) {
        return new ConditionRow("title", Comparison.EQUAL, List.of(title));
    }

    private static boolean found(Runnable read) {
        try {
            read.run();
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private RecordsApi records(String login) {
        return as(login, RecordsApi.class);
    }

    private AccessApi rules() {
        return as("irina", AccessApi.class);
    }

    @AfterEach
    void asItWas() {
        List.of("sales", "lawyer", "production", "analyst").forEach(role -> {
            rules().setLevels("deal", role, Map.of());
            rules().setLevels("company", role, Map.of());
            rules().setFields("deal", role, Map.of());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "sales,  NONE,                 ''",
        "sales,  OWN,                  elena",
        "sales,  DEPARTMENT,           elena dmitry boris",
        "sales,  DEPARTMENT_AND_BELOW, elena dmitry boris",
        "sales,  ALL,                  elena dmitry boris sergey marina",
        "lawyer, NONE,                 elena dmitry boris",
        "lawyer, DEPARTMENT,           elena dmitry boris",
        "lawyer, DEPARTMENT_AND_BELOW, elena dmitry boris pavel",
        "lawyer, ALL,                  elena dmitry boris pavel",
    })
    void everyWayToSeeARecordFollowsTheLevel(String role, Level level, String seers) {
        var title = "Видна кому следует " + System.nanoTime();
        var deal = deal("elena", title, Map.of("amount", 10));
        as("elena", InstancesApi.class).start(new Start(publish(waiting()), deal));
        rules().setLevels("deal", role, Map.of(Action.SEE, level));

        var expected = Set.of(seers.split(" "));
        Stream.of("elena", "dmitry", "boris", "sergey", "marina", "pavel", "tatyana")
                .forEach(who -> WAYS_TO_SEE.forEach((way, sight) -> assertThat(sight.shows(this, who, deal, title))
                        .as("%s sees it in: %s", who, way)
                        .isEqualTo(expected.contains(who))));
        Stream.of("irina", "anna", "viktor")
                .forEach(who -> WAYS_TO_SEE.forEach((way, sight) -> assertThat(sight.shows(this, who, deal, title))
                        .as("%s sees it in: %s", who, way)
                        .isTrue()));
    }

    private static Drawing waiting() {
        return Drawing.of("Ожидание")
                .startByHand("whenRunning", "start-another")
                .task(
                        "Wait",
                        "responsible",
                        "role:production",
                        "form",
                        "amount:required,comment:editable,discount:shown")
                .end("Done")
                .flows("Start", "Wait", "Done");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,       ''",
        "OWN,        elena",
        "DEPARTMENT, elena dmitry boris",
        "ALL,        elena dmitry boris",
    })
    void whoeverMayChangeItDoesAndTheRestIsRefused(Level level, String writers) {
        var deal = deal("elena", "Меняет кому можно", Map.of());
        rules().setLevels("deal", "sales", Map.of(Action.SEE, Level.DEPARTMENT, Action.CHANGE, level));

        Stream.of("elena", "dmitry", "boris").forEach(who -> {
            boolean may = List.of(writers.split(" ")).contains(who);
            var seen = records(who).get("deal", deal.id());
            assertThat(seen.mayChange()).as(who).isEqualTo(may);
            var change = new Update(seen.version(), Map.of("comment", who));
            if (may) {
                assertThat(records(who).update("deal", deal.id(), change).values())
                        .containsEntry("comment", who);
            } else {
                assertThatThrownBy(() -> records(who).update("deal", deal.id(), change))
                        .as(who)
                        .isInstanceOf(NotAllowed.class);
            }
        });
        assertThatThrownBy(() -> records("sergey").update("deal", deal.id(), new Update(1, Map.of("comment", "?"))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"NONE, ''", "OWN, elena", "DEPARTMENT, elena dmitry boris"})
    void whoeverMayDeleteItIsToldSoAndTheRestIsRefused(Level level, String deleters) {
        rules().setLevels("deal", "sales", Map.of(Action.SEE, Level.DEPARTMENT, Action.DELETE, level));

        Stream.of("elena", "dmitry", "boris").forEach(who -> {
            var deal = deal("elena", "Удаляет кому можно", Map.of());
            boolean may = List.of(deleters.split(" ")).contains(who);
            var seen = records(who).get("deal", deal.id());
            assertThat(seen.mayDelete()).as(who).isEqualTo(may);
            if (may) {
                records(who).delete("deal", deal.id(), seen.version());
                assertThatThrownBy(() -> read(deal)).as(who).isInstanceOf(NotFound.class);
            } else {
                assertThatThrownBy(() -> records(who).delete("deal", deal.id(), seen.version()))
                        .as(who)
                        .isInstanceOf(NotAllowed.class);
            }
        });
    }

    @Test
    void oneMakesRecordsForThoseOnlyWhomTheLevelReaches() {
        rules().setLevels("deal", "sales", Map.of(Action.CREATE, Level.OWN));

        assertThat(deal("elena", "Своя", Map.of())).isNotNull();
        assertThatThrownBy(() ->
                        deal("elena", "Чужая", Map.of("owner", idOf("dmitry").value())))
                .isInstanceOf(NotAllowed.class);

        rules().setLevels("deal", "sales", Map.of(Action.CREATE, Level.NONE));
        assertThatThrownBy(() -> deal("elena", "Никакая", Map.of())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRoleOfTheCompanysOwnCountsToo() {
        rules().setLevels("deal", "production", Map.of(Action.SEE, Level.ALL, Action.CHANGE, Level.ALL));
        var deal = deal("elena", "Для производства", Map.of());

        change("tatyana", deal, "comment", "замер сделан");

        assertThat(read(deal).values()).containsEntry("comment", "замер сделан");
    }

    @Test
    void aHelperChangesWhatAnObserverOnlySees() {
        var title = "Участники " + System.nanoTime();
        var deal = deal("elena", title, Map.of());
        as("elena", InstancesApi.class).start(new Start(publish(waiting()), deal));
        var elena = records("elena");

        elena.setParticipant("deal", deal.id(), idOf("sergey"), new RecordsApi.Participation(AccessApi.Part.HELPER));
        elena.setParticipant("deal", deal.id(), idOf("marina"), new RecordsApi.Participation(AccessApi.Part.OBSERVER));

        Stream.of("sergey", "marina")
                .forEach(who -> WAYS_TO_SEE.forEach((way, sight) -> assertThat(sight.shows(this, who, deal, title))
                        .as("%s sees it in: %s", who, way)
                        .isTrue()));
        assertThat(records("sergey").get("deal", deal.id()).mayChange()).isTrue();
        assertThat(records("marina").get("deal", deal.id()).mayChange()).isFalse();
        change("sergey", deal, "comment", "помог");
        assertThatThrownBy(() -> change("marina", deal, "comment", "помешала")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> records("marina")
                        .setParticipant(
                                "deal",
                                deal.id(),
                                idOf("pavel"),
                                new RecordsApi.Participation(AccessApi.Part.OBSERVER)))
                .isInstanceOf(NotAllowed.class);
        assertThat(elena.participants("deal", deal.id()))
                .extracting(RecordsApi.Participant::name)
                .containsExactly("Марина Новикова", "Сергей Фёдоров");

        elena.removeParticipant("deal", deal.id(), idOf("sergey"));

        assertThatThrownBy(() -> records("sergey").get("deal", deal.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void thePastOfAFieldThatIsGoneIsForThoseWhoSeeAll() {
        var deal = deal("elena", "Прошлое " + System.nanoTime(), Map.of("amount", 1));
        change("elena", deal, "amount", 2);
        sql.execute(
                "update record_change set field = 'gone' where type = 'deal' and record = ? and field = 'amount'",
                deal.id());

        assertThat(records("irina").history("deal", deal.id()))
                .extracting("field")
                .contains("gone", "created_at");
        assertThat(records("elena").history("deal", deal.id()))
                .extracting("field")
                .contains("created_at")
                .doesNotContain("gone");
    }

    @Test
    void aHiddenFieldIsAsIfItWereNotThere() {
        var title = "Тайная сумма " + System.nanoTime();
        var street = "Улица" + System.nanoTime();
        var deal = deal("elena", title, Map.of("amount", 777, "address", street));
        change("elena", deal, "amount", 778);
        rules().setFields("deal", "sales", Map.of("amount", FieldRule.HIDDEN, "address", FieldRule.HIDDEN));
        var elena = records("elena");

        assertThat(elena.get("deal", deal.id()).values()).doesNotContainKeys("amount", "address");
        assertThat(elena.query("deal", new Query(title, List.of(), null, false, 10, null))
                        .records())
                .singleElement()
                .satisfies(row -> assertThat(row.values()).doesNotContainKey("amount"));
        assertThat(elena.board("deal", "retail", new BoardQuery(title, List.of(), 5))
                        .columns())
                .allSatisfy(column -> {
                    assertThat(column.sum()).isEqualByComparingTo("0");
                    assertThat(column.cards())
                            .allSatisfy(card -> assertThat(card.values()).doesNotContainKey("amount"));
                });
        assertThat(elena.history("deal", deal.id())).extracting("field").doesNotContain("amount");
        assertThat(as("elena", RecordTypesApi.class)
                        .recordTypes()
                        .type("deal")
                        .orElseThrow()
                        .field("amount"))
                .isEmpty();
        assertThat(elena.query("deal", new Query(street, List.of(), null, false, 10, null))
                        .total())
                .isZero();
        assertThat(elena.lookup("deal", street, 5)).isEmpty();
        assertThat(records("irina")
                        .query("deal", new Query(street, List.of(), null, false, 10, null))
                        .total())
                .isOne();
        var byAmount = List.of(new ConditionRow("amount", Comparison.GREATER, List.of("1")));
        refusedAsUnknown(() -> elena.query("deal", new Query("", byAmount, null, false, 10, null)));
        refusedAsUnknown(() -> elena.query("deal", new Query("", List.of(), "amount", false, 10, null)));
        refusedAsUnknown(() -> elena.board("deal", "retail", new BoardQuery("", byAmount, 5)));
        refusedAsUnknown(() -> change("elena", deal, "amount", 1));
        refusedAsUnknown(() -> deal("elena", "Новая", Map.of("amount", 1)));
        assertThat(read(deal).values()).containsEntry("amount", 778.0);
    }

    private static void refusedAsUnknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field, FieldProblem::text)
                                .containsExactly(tuple("amount", "The record has no field “amount”.")));
    }

    @Test
    void aReadOnlyFieldIsShownAndNotWritten() {
        var deal = deal("elena", "Сумма только для чтения", Map.of("amount", 5));
        rules().setFields("deal", "sales", Map.of("amount", FieldRule.READ_ONLY));

        assertThat(records("elena").get("deal", deal.id()).values()).containsEntry("amount", 5.0);
        assertThat(as("elena", RecordTypesApi.class)
                        .recordTypes()
                        .type("deal")
                        .flatMap(type -> type.field("amount"))
                        .orElseThrow()
                        .readOnly())
                .isTrue();
        assertThatThrownBy(() -> change("elena", deal, "amount", 6))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field, FieldProblem::text)
                                .containsExactly(tuple("amount", "You may not change this field.")));
        change("irina", deal, "amount", 7);
    }

    @Test
    void aRoleOfTheCompanysOwnSetsTasksByHandAndFinishesThem() {
        var todo = records("nikolay").create("todo", Map.of("title", "Проверить договор"));

        assertThat(todo.mayChange()).isTrue();
        var done = new Update(todo.version(), Map.of("done", true));
        assertThat(records("nikolay").update("todo", todo.ref().id(), done).values())
                .containsEntry("done", true);
    }

    @Test
    void theMostPermissiveOfOnesRolesCounts() {
        rules().setFields("deal", "lawyer", Map.of("amount", FieldRule.HIDDEN));
        rules().setLevels("deal", "lawyer", Map.of(Action.SEE, Level.NONE));
        var deal = deal("elena", "Две роли", Map.of("amount", 5));

        assertThat(records("olga").get("deal", deal.id()).values()).containsKey("amount");
    }

    @Test
    void aFormShowsAndTakesOnlyWhatThePersonMay() {
        var deal = deal("elena", "Форма по правам", Map.of("amount", 5, "discount", 3));
        var run = as("elena", InstancesApi.class).start(new Start(publish(waiting()), deal));
        work(run);
        rules().setFields("deal", "production", Map.of("amount", FieldRule.READ_ONLY, "discount", FieldRule.HIDDEN));
        var tasks = as("tatyana", TasksApi.class);
        var row = task("tatyana", Box.MY_ROLES, deal);

        var task = tasks.task(row.id());

        assertThat(requireNonNull(task.form()).toString())
                .contains("Field_amount")
                .doesNotContain("Field_discount");
        assertThat(task.data()).containsKey("amount").doesNotContainKey("discount");
        assertThat(requireNonNull(task.record()).values()).doesNotContainKey("discount");
        complete("tatyana", row.id(), "done", Map.of("amount", 99, "comment", "вижу не всё"));
        assertThat(read(deal).values()).containsEntry("amount", 5.0).containsEntry("comment", "вижу не всё");
    }

    @Test
    void whatEveryScreenStandsOnCannotBeHidden() {
        assertThatThrownBy(() -> rules().setFields(
                                "deal", "sales", Map.of("title", FieldRule.HIDDEN, "nothing", FieldRule.HIDDEN)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("title", "nothing"));
    }

    @Test
    void onlyAdministratorsSetTheRules() {
        var elena = as("elena", AccessApi.class);
        assertThatThrownBy(() -> elena.levels("deal")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> elena.setLevels("deal", "sales", Map.of(Action.SEE, Level.ALL)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> elena.fields("deal")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> elena.setFields("deal", "sales", Map.of())).isInstanceOf(NotAllowed.class);
        assertThat(elena.mine().get("deal"))
                .containsEntry(Action.CHANGE, Level.DEPARTMENT)
                .containsEntry(Action.DELETE, Level.NONE);
    }

    @Test
    void whatIsSetForOneTypeLeavesTheOthers() {
        rules().setLevels("deal", "sales", Map.of(Action.SEE, Level.OWN));

        var company = records("elena").create("company", Map.of("title", "Общая"));

        assertThat(records("dmitry").get("company", company.ref().id()).title()).isEqualTo("Общая");
        assertThat(rules().levels("deal"))
                .filteredOn(levels -> levels.role().equals("sales"))
                .singleElement()
                .satisfies(levels -> {
                    assertThat(levels.levels()).containsEntry(Action.CHANGE, Level.DEPARTMENT);
                    assertThat(levels.own()).containsExactly(Action.SEE);
                });
    }
}
