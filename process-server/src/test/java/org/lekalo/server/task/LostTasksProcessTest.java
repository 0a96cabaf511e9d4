package org.lekalo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.StaffApi.PersonChange;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Boris heads the sellers, Viktor is above him; Viktor and Olga own the processes; Irina administers. */
class LostTasksProcessTest extends ProcessTest {

    @Autowired
    private LostTasks lost;

    @AfterEach
    void theOwnersOwnAgain() {
        for (var owner : Set.of("viktor", "olga")) {
            give(owner, Roles.PROCESS_OWNER);
        }
    }

    private StaffApi staff() {
        return as("irina", StaffApi.class);
    }

    private Person person(String login) {
        return as("irina", PeopleApi.class).people().stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private Person newcomer(String login, Set<String> roles) {
        var sales = as("irina", PeopleApi.class).departments().stream()
                .filter(department -> department.name().equals("Отдел продаж"))
                .map(Department::id)
                .findFirst()
                .orElseThrow();
        return staff().add(new NewPerson(login, "Новый " + login, "", sales, roles, PASSWORD))
                .person();
    }

    private void give(String login, String role) {
        var roles = new HashSet<>(person(login).roles());
        roles.add(role);
        setRoles(person(login), roles);
    }

    private void take(String login, String role) {
        var roles = new HashSet<>(person(login).roles());
        roles.remove(role);
        setRoles(person(login), roles);
    }

    private void setRoles(Person person, Set<String> roles) {
        staff().change(person.id(), new PersonChange(person.name(), person.position(), person.departmentId(), roles));
    }

    private RecordRef taskFor(String owner, String responsible) {
        var deal =
                deal("irina", "Без ответственного", Map.of("owner", idOf(owner).value()));
        var drawing = Drawing.of("Задача " + responsible)
                .startByHand("whenRunning", "start-another")
                .task("Do", "responsible", responsible)
                .end("Done")
                .flows("Start", "Do", "Done");
        work(as("irina", InstancesApi.class).start(new Start(publish(drawing), deal)));
        return deal;
    }

    private @Nullable String note(String login, Box box, RecordRef deal) {
        return as(login, TasksApi.class).task(task(login, box, deal).id()).note();
    }

    @Test
    void whoLeavesWithoutAnHeirLeavesHisTasksToHisHead() {
        var leaver = newcomer("lost-owner", Set.of(Roles.SALES));
        var ofTheOwner = taskFor("lost-owner", "record-owner");
        var ofThePerson = taskFor("elena", "person:" + leaver.id().value());

        staff().leave(leaver.id(), new Departure(null, true));

        assertThat(note("boris", Box.MINE, ofTheOwner)).contains("has left", "head of the department");
        assertThat(note("boris", Box.MINE, ofThePerson)).contains("has left");
        complete("boris", task("boris", Box.MINE, ofTheOwner).id(), "done");
    }

    @Test
    void thatNobodyTakesOverIsSaidAndNotForgotten() {
        var leaver = newcomer("lost-belongings", Set.of(Roles.SALES));
        var deal = taskFor("lost-belongings", "record-owner");

        assertThatThrownBy(() -> staff().leave(leaver.id(), new Departure(null, null)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.text())
                                        .isEqualTo("Choose who takes over (records: 1, open tasks: 1),"
                                                + " or say that nobody does.")));
        assertThat(task("lost-belongings", Box.MINE, deal)).isNotNull();
    }

    @Test
    void whatHeTookFromARoleGoesBackToTheOthersOfTheRole() {
        var leaver = newcomer("lost-lawyer", Set.of("lawyer"));
        var deal = taskFor("elena", "role:lawyer");
        as("lost-lawyer", TasksApi.class)
                .claim(task("lost-lawyer", Box.MY_ROLES, deal).id());

        staff().leave(leaver.id(), new Departure(null, true));

        assertThat(note("pavel", Box.MY_ROLES, deal)).isNull();
    }

    @Test
    void theLastOfARoleLeavesItsTasksToTheProcessOwners() {
        var role = staff().addRole(new Text("Снабжение", "Supply"));
        var last = newcomer("lost-supplier", Set.of(role.key()));
        var waiting = taskFor("elena", "role:" + role.key());
        var taken = taskFor("elena", "role:" + role.key());
        as("lost-supplier", TasksApi.class)
                .claim(task("lost-supplier", Box.MY_ROLES, taken).id());

        staff().leave(last.id(), new Departure(null, true));

        assertThat(note("olga", Box.MY_ROLES, waiting)).contains("Nobody has the role", "process owners");
        assertThat(note("viktor", Box.MY_ROLES, taken)).contains("Nobody has the role");
    }

    @Test
    void aRoleThatIsTakenFromItsLastLeavesNoTaskBehind() {
        var role = staff().addRole(new Text("Сервис", "Service"));
        var last = newcomer("lost-service", Set.of(role.key()));
        var first = taskFor("elena", "role:" + role.key());

        setRoles(last, Set.of());

        assertThat(note("olga", Box.MY_ROLES, first)).contains("Nobody has the role");
    }

    @Test
    void aTaskGivenBackToARoleThatNobodyHasAnyMoreIsNotLost() {
        var role = staff().addRole(new Text("Монтаж", "Assembly"));
        var last = newcomer("lost-assembler", Set.of(role.key()));
        var deal = taskFor("elena", "role:" + role.key());
        var task = task("lost-assembler", Box.MY_ROLES, deal).id();
        as("lost-assembler", TasksApi.class).claim(task);
        setRoles(last, Set.of());

        as("lost-assembler", TasksApi.class).release(task);

        assertThat(task("olga", Box.MY_ROLES, deal).id()).isEqualTo(task);
    }

    @Test
    void whereNobodyOwnsProcessesTheAdministratorsAreAsked() {
        var leaver = newcomer("lost-adviser", Set.of("production"));
        take("viktor", Roles.PROCESS_OWNER);
        var role = staff().addRole(new Text("Аудит", "Auditing"));
        give("lost-adviser", role.key());
        var old = taskFor("elena", "role:" + role.key());
        setRoles(person("lost-adviser"), Set.of());
        assertThat(note("olga", Box.MY_ROLES, old)).contains("process owners");

        take("olga", Roles.PROCESS_OWNER);
        var fresh = taskFor("elena", "role:" + role.key());

        assertThat(note("irina", Box.MY_ROLES, old)).contains("administrators");
        assertThat(note("irina", Box.MY_ROLES, fresh)).contains("administrators");
        assertThat(leaver.active()).isTrue();
    }

    @Test
    void aTaskThatAroseWhileItsPersonWasLeavingIsFound() {
        var leaver = newcomer("lost-just-then", Set.of(Roles.SALES));
        var deal = deal("elena", "Пришла в миг ухода", Map.of());
        var drawing = Drawing.of("Задача уходящему")
                .startByHand()
                .task("Do", "responsible", "person:" + leaver.id())
                .end("Done")
                .flows("Start", "Do", "Done");
        var run = as("elena", InstancesApi.class).start(new Start(publish(drawing), deal));

        transaction.executeWithoutResult(status -> {
            work(run);
            CompletableFuture.runAsync(() -> staff().leave(leaver.id(), new Departure(null, true)))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });
        lost.find();

        assertThat(note("boris", Box.MINE, deal)).contains("has left");
    }

    @Test
    void aTaskLostPastTheServerIsFound() {
        newcomer("lost-by-hand", Set.of(Roles.SALES));
        var deal = taskFor("lost-by-hand", "record-owner");
        sql.execute("update person set active = false where login = 'lost-by-hand'");

        lost.find();

        assertThat(task("boris", Box.MINE, deal).name()).isEqualTo("Do");
    }

    @Test
    void aTaskOfARoleThatIsNoMoreIsFound() {
        var role = staff().addRole(new Text("Логистика 2", "Logistics 2"));
        newcomer("lost-carrier", Set.of(role.key()));
        var deal = taskFor("elena", "role:" + role.key());
        sql.execute("delete from person_role where role = ?", role.key());
        sql.execute("delete from role where key = ?", role.key());

        lost.find();

        assertThat(note("olga", Box.MY_ROLES, deal)).contains("Nobody has the role");
    }
}
