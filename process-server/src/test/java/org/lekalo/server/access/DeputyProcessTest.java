package org.lekalo.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.AbsencesApi.NewAbsence;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;

/** Elena sells to households, Sergey to companies; Nikolay makes windows: by themselves they see nothing of each other's. */
class DeputyProcessTest extends ProcessTest {

    @AfterEach
    void everybodyIsBack() {
        clock.reset();
        var all = as("irina", AbsencesApi.class);
        all.absences().forEach(absence -> all.remove(absence.id()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(3));
    }

    private AbsencesApi.Absence away(String person, @Nullable String deputy, int fromDay, int toDay) {
        return as("irina", AbsencesApi.class)
                .add(new NewAbsence(
                        idOf(person),
                        deputy == null ? null : idOf(deputy),
                        today().plusDays(fromDay),
                        today().plusDays(toDay)));
    }

    private static boolean sees(RecordsApi records, RecordRef deal) {
        try {
            records.get("deal", deal.id());
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private boolean sees(String who, RecordRef deal) {
        return sees(as(who, RecordsApi.class), deal);
    }

    private static Drawing ownersTask() {
        return Drawing.of("Задача ответственному")
                .startByHand("whenRunning", "start-another")
                .task("Do", "responsible", "record-owner", "form", "comment:editable")
                .end("Done")
                .flows("Start", "Do", "Done");
    }

    @Test
    void theDeputyHasThePrincipalsRightsOnThoseDaysOnly() {
        var deal = deal("elena", "Сделка отсутствующей", Map.of());
        assertThat(sees("sergey", deal)).isFalse();

        away("elena", "sergey", 0, 2);

        assertThat(sees("sergey", deal)).isTrue();
        assertThat(as("sergey", RecordsApi.class).get("deal", deal.id()).mayChange())
                .isTrue();
        change("sergey", deal, "comment", "присмотрел");
        assertThat(as("irina", RecordsApi.class).history("deal", deal.id()))
                .filteredOn(change -> change.field().equals("comment"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.byName()).isEqualTo("Сергей Фёдоров");
                    assertThat(change.forName()).isEqualTo("Елена Волкова");
                });
        clock.set(clock.instant().plusSeconds(3 * 24 * 3600));
        assertThat(sees("sergey", deal)).isFalse();
    }

    @Test
    void whatHeMayByHimselfIsNotSaidToBeForAnother() {
        away("elena", "dmitry", 0, 0);
        var deal = deal("elena", "Общий отдел", Map.of());

        change("dmitry", deal, "comment", "сам могу");

        assertThat(as("irina", RecordsApi.class).history("deal", deal.id()))
                .filteredOn(change -> change.field().equals("comment"))
                .singleElement()
                .satisfies(change -> assertThat(change.forName()).isNull());
    }

    @Test
    void theDeputyHasThePrincipalsTasksAndTheySayForWhom() {
        away("elena", "sergey", 0, 0);
        var deal = deal("elena", "Задача отсутствующей", Map.of());
        var run = as("elena", InstancesApi.class).start(new Start(publish(ownersTask()), deal));
        work(run);

        var row = task("sergey", Box.MINE, deal);
        assertThat(row.forPerson()).isEqualTo("Елена Волкова");
        assertThat(task("elena", Box.MINE, deal).forPerson()).isNull();
        var task = as("sergey", TasksApi.class).task(row.id());
        assertThat(task.mine()).isTrue();
        assertThat(task.note()).contains("absent");
        assertThat(as("sergey", TasksApi.class).counts().mine()).isPositive();

        complete("sergey", row.id(), "done", Map.of("comment", "сделано"));

        assertThat(task("sergey", Box.COMPLETED, deal).forPerson()).isEqualTo("Елена Волкова");
        assertThat(as("viktor", InstancesApi.class).instance(run).steps())
                .extracting(InstancesApi.Step::by)
                .contains("Сергей Фёдоров, for Елена Волкова");
        assertThat(as("irina", RecordsApi.class).history("deal", deal.id()))
                .filteredOn(change -> change.field().equals("comment"))
                .singleElement()
                .satisfies(change -> assertThat(change.forName()).isEqualTo("Елена Волкова"));
    }

    @Test
    void aTaskOfThePrincipalsRolesIsTheDeputysToo() {
        away("pavel", "nikolay", 0, 0);
        var deal = deal("elena", "Для юриста", Map.of());
        var drawing = Drawing.of("Юристу")
                .startByHand("whenRunning", "start-another")
                .task("Do", "responsible", "role:lawyer")
                .end("Done")
                .flows("Start", "Do", "Done");
        work(as("elena", InstancesApi.class).start(new Start(publish(drawing), deal)));

        var row = task("nikolay", Box.MY_ROLES, deal);

        assertThat(row.forPerson()).isEqualTo("Павел Зайцев");
        as("nikolay", TasksApi.class).claim(row.id());
        complete("nikolay", row.id(), "done");
        assertThat(task("nikolay", Box.COMPLETED, deal).forPerson()).isEqualTo("Павел Зайцев");
    }

    @Test
    void whoIsAwayHimselfIsNoDeputy() {
        away("elena", "sergey", 0, 2);

        refused(() -> away("sergey", "elena", 2, 5), "deputy", "Елена Волкова is away on these days too");
        assertThat(away("sergey", "elena", 3, 5).deputy()).isEqualTo(idOf("elena"));
    }

    @Test
    void ofTwoWhoNameEachOtherAtOnceOneIsRefused() {
        var entered = Stream.of(List.of("elena", "sergey"), List.of("sergey", "elena"))
                .map(pair -> CompletableFuture.supplyAsync(() -> {
                    try {
                        away(pair.get(0), pair.get(1), 0, 0);
                        return "entered";
                    } catch (FieldsRefused refused) {
                        return "refused";
                    }
                }))
                .toList();

        assertThat(entered.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("entered", "refused");
    }

    @Test
    void whereTheDeputyIsAwayHimselfTheHeadStandsInAndNotTheDeputysDeputy() {
        var deal = deal("sergey", "Цепочка", Map.of());
        away("sergey", "nikolay", 0, 0);
        away("nikolay", "pavel", 0, 0);
        var run = as("sergey", InstancesApi.class).start(new Start(publish(ownersTask()), deal));
        work(run);

        assertThat(sees("nikolay", deal)).isFalse();
        assertThat(sees("pavel", deal)).isFalse();
        assertThat(task("marina", Box.MINE, deal).forPerson()).isEqualTo("Сергей Фёдоров");

        away("marina", null, 0, 0);

        assertThat(task("viktor", Box.MINE, deal).forPerson()).isEqualTo("Сергей Фёдоров");
    }

    @Test
    void aDeputyWhoLeftIsStoodInForByTheHead() {
        var deal = deal("sergey", "Заместитель ушёл", Map.of());
        sql.execute("""
                insert into person (login, name, position, password_hash)
                select 'short-lived', 'Временный', '', password_hash from person where login = 'anna'
                """);
        away("sergey", "short-lived", 0, 0);
        var run = as("sergey", InstancesApi.class).start(new Start(publish(ownersTask()), deal));
        work(run);
        assertThat(task("short-lived", Box.MINE, deal).forPerson()).isEqualTo("Сергей Фёдоров");

        as("irina", StaffApi.class).leave(idOf("short-lived"), new Departure(null, null));

        assertThat(task("marina", Box.MINE, deal).forPerson()).isEqualTo("Сергей Фёдоров");
    }

    @Test
    void refusesWhatCannotBe() {
        away("elena", "sergey", 5, 10);

        refused(() -> away("elena", "dmitry", 10, 12), "firstDay");
        refused(() -> away("elena", "elena", 20, 21), "deputy");
        refused(() -> away("elena", "dmitry", 21, 20), "lastDay");
        refused(() -> away("elena", "dmitry", -9, -1), "lastDay");
        refused(() -> away("elena", "dmitry", 21 * 366, 21 * 366), "firstDay");
        var end = LocalDate.of(999_999, 1, 1);
        refused(() -> as("irina", AbsencesApi.class).add(new NewAbsence(idOf("elena"), null, today(), end)), "lastDay");
        refused(() -> as("irina", AbsencesApi.class).add(new NewAbsence(idOf("elena"), null, end, end)), "firstDay");
        refused(
                () -> as("irina", AbsencesApi.class)
                        .add(new NewAbsence(idOf("elena"), null, LocalDate.MAX, LocalDate.MAX)),
                "firstDay");
        var longAgo = LocalDate.of(1, 1, 1);
        refused(
                () -> as("irina", AbsencesApi.class).add(new NewAbsence(idOf("elena"), null, longAgo, longAgo)),
                "lastDay");
        refused(
                () -> as("irina", AbsencesApi.class).add(new NewAbsence(idOf("elena"), null, LocalDate.MIN, today())),
                "lastDay");
        assertThat(away("elena", "dmitry", -9, 0).deputy()).isEqualTo(idOf("dmitry"));
        assertThat(away("elena", null, 11, 12).deputy()).isNull();
    }

    private static void refused(ThrowingCallable call, String field, String sentence) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .filteredOn(problem -> problem.field().equals(field))
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.text()).contains(sentence)));
    }

    private static void refused(ThrowingCallable call, String field) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly(field));
    }

    @Test
    void everybodyEntersHisOwnAndTheHeadHisPeoples() {
        var elenas = new NewAbsence(idOf("elena"), idOf("dmitry"), today().plusDays(3), today().plusDays(4));

        assertThatThrownBy(() -> as("dmitry", AbsencesApi.class).add(elenas)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as("marina", AbsencesApi.class).add(elenas)).isInstanceOf(NotAllowed.class);
        var made = as("boris", AbsencesApi.class).add(elenas);
        assertThat(as("elena", AbsencesApi.class).absences())
                .singleElement()
                .satisfies(absence -> assertThat(absence.mayChange()).isTrue());
        assertThat(as("dmitry", AbsencesApi.class).absences())
                .singleElement()
                .satisfies(absence -> assertThat(absence.mayChange()).isFalse());
        assertThat(as("marina", AbsencesApi.class).absences()).isEmpty();
        as("elena", AbsencesApi.class).remove(made.id());
        assertThat(List.copyOf(as("elena", AbsencesApi.class).absences())).isEmpty();
    }
}
