package org.lekalo.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.CalendarApi.Hours;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.OwnPasswordApi.PasswordChange;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;
import org.lekalo.library.contract.SessionApi.SignInRefused;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Belongings;
import org.lekalo.library.contract.StaffApi.DepartmentChange;
import org.lekalo.library.contract.StaffApi.DepartmentNotEmpty;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.LastAdministrator;
import org.lekalo.library.contract.StaffApi.Made;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.StaffApi.Password;
import org.lekalo.library.contract.StaffApi.PersonChange;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;
import org.lekalo.server.engine.Drawing;

class StaffIntegrationTest extends ServerTest {

    private StaffApi staff() {
        return as("irina", StaffApi.class);
    }

    private long department(String name) {
        return as("irina", PeopleApi.class).departments().stream()
                .filter(department -> department.name().equals(name))
                .findFirst()
                .map(Department::id)
                .orElseThrow();
    }

    private Made seller(String login) {
        return staff().add(new NewPerson(
                login, "Новый " + login, "Менеджер", department("Отдел продаж"), Set.of(Roles.SALES), null));
    }

    private RecordView deal(Person owner, String title) {
        return as("irina", RecordsApi.class)
                .create("deal", Map.of("title", title, "owner", owner.id().value(), "amount", 100));
    }

    private boolean sees(String who, RecordView record) {
        try {
            as(who, RecordsApi.class).get(record.ref().type(), record.ref().id());
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Test
    void aNewPersonSignsInWithThePasswordThatIsShownOnceAndChangesIt() {
        var made = seller("newcomer");
        var session = asNobody(SessionApi.class);

        assertThat(session.signIn(new Credentials("newcomer", made.password()))
                        .me()
                        .person()
                        .name())
                .isEqualTo("Новый newcomer");
        assertThatThrownBy(() -> session.signIn(new Credentials("newcomer", "не тот")))
                .isInstanceOf(SignInRefused.class);

        var reset = staff().resetPassword(made.person().id(), new Password("another-one-1"));

        assertThat(reset.password()).isEqualTo("another-one-1");
        assertThat(session.signIn(new Credentials("newcomer", "another-one-1"))).isNotNull();
        assertThatThrownBy(() -> staff().resetPassword(made.person().id(), new Password("short")))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void onesOwnPasswordNeedsThePresentOne() {
        var own = seller("self-willed").password();
        var token = asNobody(SessionApi.class)
                .signIn(new Credentials("self-willed", own))
                .token();
        var self =
                ContractClient.to(server(), () -> token, () -> Locale.ENGLISH).api(OwnPasswordApi.class);

        assertThatThrownBy(() -> self.change(new PasswordChange("wrong", "long-enough-1")))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> self.change(new PasswordChange(own, "short"))).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> self.change(new PasswordChange(own, " ".repeat(12))))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> self.change(new PasswordChange(own, "\u200b".repeat(12))))
                .isInstanceOf(FieldsRefused.class);
        assertThat(self.change(new PasswordChange(own, "long-enough-1")).token())
                .isNotBlank();
        assertThat(asNobody(SessionApi.class).signIn(new Credentials("self-willed", "long-enough-1")))
                .isNotNull();
    }

    @Test
    void saysAllThatIsWrongWithAPerson() {
        assertThatThrownBy(() -> staff().add(new NewPerson("Elena", " ", "", 99_999L, Set.of("nobody"), null)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("login", "name", "departmentId", "roles"));
    }

    @Test
    void theRecordsFollowTheirOwnerToAnotherDepartment() {
        var mover = seller("mover").person();
        var deal = deal(mover, "Переезжает");
        assertThat(sees("boris", deal)).isTrue();
        assertThat(sees("marina", deal)).isFalse();

        staff().change(
                        mover.id(),
                        new PersonChange(
                                mover.name(), "", department("Отдел корпоративных продаж"), Set.of(Roles.SALES)));

        assertThat(sees("boris", deal)).isFalse();
        assertThat(sees("marina", deal)).isTrue();
    }

    @Test
    void whoLeavesHandsOverAndCannotSignIn() {
        var made = seller("leaver");
        var deal = deal(made.person(), "Остаётся фирме");
        assertThat(staff().belongings(made.person().id()).records()).isOne();
        var token = asNobody(SessionApi.class).signIn(new Credentials("leaver", made.password()));
        assertThat(token).isNotNull();

        var handed = staff().leave(made.person().id(), new Departure(idOf("dmitry"), null));

        assertThat(handed.records()).isOne();
        var now = as("dmitry", RecordsApi.class).get("deal", deal.ref().id());
        assertThat(now.names()).containsEntry("owner", "Дмитрий Орлов");
        assertThatThrownBy(() -> asNobody(SessionApi.class).signIn(new Credentials("leaver", made.password())))
                .isInstanceOf(SignInRefused.class);
        assertThat(staff().comeBack(made.person().id()).active()).isTrue();
        assertThat(asNobody(SessionApi.class).signIn(new Credentials("leaver", made.password())))
                .isNotNull();
    }

    @Test
    void tasksSetByHandAreCountedAsTasksAndHandedOver() {
        var made = seller("tasked");
        var open = todo(made.person(), "Перезвонить");
        var records = as("irina", RecordsApi.class);
        var done = todo(made.person(), "Уже позвонили");
        records.update("todo", done.ref().id(), new Update(done.version(), Map.of("done", true)));
        assertThat(staff().belongings(made.person().id()))
                .extracting(Belongings::records, Belongings::tasks)
                .containsExactly(1L, 1L);

        var handed = staff().leave(made.person().id(), new Departure(idOf("dmitry"), null));

        assertThat(handed).extracting(Belongings::records, Belongings::tasks).containsExactly(1L, 1L);
        assertThat(records.get("todo", open.ref().id()).names()).containsEntry("owner", "Дмитрий Орлов");
    }

    @Test
    void tasksSetByHandGoToTheHeadWhereThereIsNoHeir() {
        var made = seller("tasked-alone");
        var deal = deal(made.person(), "Остаётся за ним");
        var open = todo(made.person(), "Перезвонить");

        var handed = staff().leave(made.person().id(), new Departure(null, true));

        assertThat(handed.tasks()).isOne();
        var records = as("irina", RecordsApi.class);
        assertThat(records.get("todo", open.ref().id()).names()).containsEntry("owner", "Борис Кузнецов");
        assertThat(records.get("deal", deal.ref().id()).names())
                .containsEntry("owner", made.person().name());
    }

    private RecordView todo(Person owner, String title) {
        return as("irina", RecordsApi.class)
                .create("todo", Map.of("title", title, "owner", owner.id().value()));
    }

    @Test
    void theLastAdministratorCannotLockHimselfOut() {
        var irina = as("irina", SessionApi.class).me().person();

        assertThatThrownBy(() -> staff().leave(irina.id(), new Departure(null, null)))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> staff().change(
                                irina.id(),
                                new PersonChange(irina.name(), "", irina.departmentId(), Set.of(Roles.ANALYST))))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void onlyAdministratorsKeepTheStaff() {
        var viktor = as("viktor", StaffApi.class);
        assertThatThrownBy(() -> viktor.add(new NewPerson("x", "x", "", null, Set.of(), null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> viktor.leave(idOf("elena"), new Departure(null, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> viktor.addDepartment(new DepartmentChange("x", null, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> viktor.addRole(new Text("x", "x"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as("viktor", AuditApi.class).entries(10, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as("viktor", PersonalDataApi.class).export("contact", 1))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        as("viktor", CalendarApi.class).setHours(new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void departmentsAreATreeWithoutCircles() {
        var upper = staff().addDepartment(new DepartmentChange("Верхний", null, idOf("boris")));
        var lower = staff().addDepartment(new DepartmentChange("Нижний", upper.id(), null));

        assertThatThrownBy(
                        () -> staff().changeDepartment(upper.id(), new DepartmentChange("Верхний", lower.id(), null)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> staff().removeDepartment(upper.id())).isInstanceOf(DepartmentNotEmpty.class);
        assertThatThrownBy(() -> staff().addDepartment(new DepartmentChange("Нижний", null, null)))
                .isInstanceOf(FieldsRefused.class);
        staff().removeDepartment(lower.id());
        staff().removeDepartment(upper.id());
    }

    @Test
    void aRoleOfTheCompanysOwnComesAndGoes() {
        var role = staff().addRole(new Text("Склад", "Warehouse"));
        var tatyana = as("tatyana", SessionApi.class).me().person();
        var roles = new HashSet<>(tatyana.roles());
        roles.add(role.key());
        staff().change(
                        tatyana.id(),
                        new PersonChange(tatyana.name(), tatyana.position(), tatyana.departmentId(), roles));
        assertThat(as("tatyana", SessionApi.class).me().is(role.key())).isTrue();

        assertThatThrownBy(() -> staff().removeRole(Roles.SALES)).isInstanceOf(NotAllowed.class);
        assertThat(staff().renameRole(role.key(), new Text("Склад 2", "Warehouse 2"))
                        .name()
                        .en())
                .isEqualTo("Warehouse 2");
        staff().removeRole(role.key());

        assertThat(as("tatyana", SessionApi.class).me().is(role.key())).isFalse();
    }

    @Test
    void twoRolesAreNotCalledAlike() {
        var role = staff().addRole(new Text("Логистика", "Logistics"));

        assertThatThrownBy(() -> staff().addRole(new Text("логистика ", "Transport")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("ru"));
        assertThatThrownBy(() -> staff().renameRole(role.key(), new Text("Транспорт", "Sales")))
                .isInstanceOf(FieldsRefused.class);
        assertThat(staff().renameRole(role.key(), new Text("Логистика", "Transport"))
                        .name()
                        .en())
                .isEqualTo("Transport");

        staff().removeRole(role.key());
    }

    @Test
    void aRoleThatAPublishedDrawingGivesWorkToStays() {
        var role = staff().addRole(new Text("Сборка", "Assembly"));
        publish(
                Drawing.of("Сборка окна")
                        .startByHand()
                        .task("Собрать", "responsible", "role:" + role.key())
                        .end("Done")
                        .flows("Start", "Собрать", "Done"),
                "Сборка окна");

        assertThatThrownBy(() -> staff().removeRole(role.key()))
                .isInstanceOf(StillUsed.class)
                .hasMessageContaining("the process “Сборка окна”, version 1 (“Собрать”)");

        takeTheModelsAway();
        staff().removeRole(role.key());
    }

    @Test
    void aDepartmentWhoseHeadAPublishedDrawingTellsStays() {
        var department = staff().addDepartment(new DepartmentChange("Названный на схеме", null, idOf("boris")));
        publish(
                Drawing.of("Сказать начальнику")
                        .startByHand()
                        .block(
                                "sendTask",
                                "Сообщить",
                                "notify",
                                "recipient",
                                "department-head:" + department.id(),
                                "text",
                                "Новое")
                        .end("Done")
                        .flows("Start", "Сообщить", "Done"),
                "Сказать начальнику");

        assertThatThrownBy(() -> staff().removeDepartment(department.id()))
                .isInstanceOf(StillUsed.class)
                .hasMessageContaining("“Сообщить”");

        takeTheModelsAway();
        staff().removeDepartment(department.id());
    }

    @Test
    void whoLeavesIsNamedWhereHeIsDrawn() {
        var drawn = seller("drawn").person();
        publish(
                Drawing.of("Именной")
                        .startByHand()
                        .task("Решить", "responsible", "person:" + drawn.id().value())
                        .end("Done")
                        .flows("Start", "Решить", "Done"),
                "Именной");

        assertThat(staff().belongings(drawn.id()).drawings())
                .containsExactly("the process “Именной”, version 1 (“Решить”)");
        assertThat(staff().leave(drawn.id(), new Departure(null, null)).drawings())
                .hasSize(1);
    }

    private void publish(Drawing drawing, String name) {
        var models = as("anna", ModelsApi.class);
        var model = models.create(new NewModel(name, drawing.xml()));
        models.publish(model.id(), new Publication(model.revision(), ""));
    }

    @Test
    void aRecordIsDeletedOnlyWhereNothingNeedsIt() {
        var records = as("irina", RecordsApi.class);
        var company = records.create("company", Map.of("title", "Удаляемая"));
        var deal = records.create(
                "deal", Map.of("title", "Держит её", "company", company.ref().toString()));

        assertThatThrownBy(() -> records.delete("company", company.ref().id(), company.version()))
                .isInstanceOfSatisfying(
                        RecordInUse.class,
                        refused -> assertThat(refused.sentence()).contains("Держит её"));
        assertThatThrownBy(() ->
                        as("elena", RecordsApi.class).delete("deal", deal.ref().id(), deal.version()))
                .isInstanceOfAny(NotAllowed.class, NotFound.class);
        records.delete("deal", deal.ref().id(), deal.version());
        records.delete("company", company.ref().id(), company.version());

        assertThatThrownBy(() -> records.get("deal", deal.ref().id())).isInstanceOf(NotFound.class);
        assertThat(as("irina", AuditApi.class).entries(20, null).entries())
                .filteredOn(entry -> entry.deed() == Deed.RECORD_DELETED)
                .extracting(AuditApi.Entry::subject)
                .contains("Держит её", "Удаляемая");
    }

    @Test
    void personalDataAreGivenAndErasedAndTheDealsFiguresStay() {
        var elena = as("elena", RecordsApi.class);
        var contact = elena.create(
                "contact",
                Map.of(
                        "title", "Тайна Петровна Секретная",
                        "phone", "+7 900 111-22-33",
                        "mail", "secret@example.com",
                        "birthday", "1980-05-05",
                        "comment", "любит тишину"));
        var changed = elena.update(
                "contact",
                contact.ref().id(),
                new Update(contact.version(), Map.of("mail", "hidden@example.com", "birthday", "1980-05-06")));
        var deal = elena.create(
                "deal",
                Map.of("title", "Окна", "amount", 500, "contact", contact.ref().toString()));
        var data = as("irina", PersonalDataApi.class);

        var document = data.export("contact", contact.ref().id());

        assertThat(document.person().values()).containsValue("hidden@example.com");
        assertThat(document.person().values()).containsEntry("Birthday", "6 May 1980");
        assertThat(document.person().values().get("Created")).matches("\\d{1,2} \\w+ \\d{4}, \\d{2}:\\d{2}");
        assertThat(document.referring())
                .filteredOn(sheet -> sheet.title().equals("Окна"))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.values()).containsEntry("Amount", "₽500"));
        assertThat(document.person().history()).extracting("from").contains("secret@example.com");
        assertThat(document.referring()).extracting("title").contains("Окна");

        data.erase("contact", contact.ref().id());

        var erased = elena.get("contact", contact.ref().id());
        assertThat(erased.title()).doesNotContain("Секретная");
        assertThat(erased.values()).doesNotContainKeys("phone", "mail", "birthday", "comment");
        assertThat(elena.history("contact", contact.ref().id()).toString())
                .doesNotContain("secret@example.com", "hidden@example.com", "Секретная", "900 111", "1980-05-05");
        assertThat(elena.query("contact", new Query("Секретная", List.of(), null, false, 5, null))
                        .total())
                .isZero();
        assertThat(elena.get("deal", deal.ref().id()).values()).containsEntry("amount", 500.0);
        assertThat(as("irina", AuditApi.class).entries(5, null).entries())
                .extracting(AuditApi.Entry::deed)
                .contains(Deed.PERSONAL_DATA_ERASED, Deed.PERSONAL_DATA_EXPORTED);
        assertThat(changed.version()).isLessThan(erased.version());
        assertThatThrownBy(() -> data.export("deal", deal.ref().id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsKeptAboutADeletedContactIsFoundGivenAndErased() {
        var elena = as("elena", RecordsApi.class);
        var contact = elena.create(
                "contact",
                Map.of("title", "Удалённый Иван Тайнович", "phone", "+7 900 555-44-33", "mail", "a@b.example"));
        elena.update(
                "contact", contact.ref().id(), new Update(contact.version(), Map.of("phone", "8 (900) 555-44-34")));
        var note = elena.create(
                "activity",
                Map.of(
                        "title", "Звонок Тайновичу",
                        "kind", "call",
                        "happened_at", "2026-11-20T10:00:00Z",
                        "contact", contact.ref().toString()));
        delete("activity", note);
        delete("contact", contact);
        var data = as("irina", PersonalDataApi.class);

        assertThat(data.deleted("contact", "тайнович", 10)).extracting("ref").containsExactly(contact.ref());
        assertThat(data.deleted("contact", "9005554433", 10)).extracting("ref").containsExactly(contact.ref());
        var document = data.export("contact", contact.ref().id());
        assertThat(document.person().title()).isEqualTo("Удалённый Иван Тайнович");
        assertThat(document.person().history()).extracting("from").contains("+7 900 555-44-33");
        assertThat(document.referring()).extracting("title").containsExactly("Звонок Тайновичу");

        data.erase("contact", contact.ref().id());

        assertThat(data.deleted("contact", "тайнович", 10)).isEmpty();
        assertThat(data.deleted("contact", "9005554433", 10)).isEmpty();
        assertThat(data.export("contact", contact.ref().id()).toString()).doesNotContain("Тайнович", "555-44");
        assertThat(as("irina", AuditApi.class).entries(50, null).entries().toString())
                .doesNotContain("Тайнович");
        assertThatThrownBy(() -> data.export("contact", 987_654_321)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> data.erase("contact", 987_654_321)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("viktor", PersonalDataApi.class).deleted("contact", "тайнович", 10))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsKeptAboutAContactThatBecameOneWithAnotherIsErasedWithEither() {
        var elena = as("elena", RecordsApi.class);
        var stays = elena.create("contact", Map.of("title", "Остающаяся Вера"));
        var goes = elena.create("contact", Map.of("title", "Влитая Вера"));
        as("irina", DuplicatesApi.class)
                .merge(new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), List.of()));
        var data = as("irina", PersonalDataApi.class);
        assertThat(data.deleted("contact", "Влитая", 10)).extracting("ref").containsExactly(goes.ref());

        data.erase("contact", stays.ref().id());
        data.erase("contact", goes.ref().id());

        assertThat(elena.history("contact", stays.ref().id()).toString()).doesNotContain("Влитая");
        assertThat(data.deleted("contact", "Влитая", 10)).isEmpty();
    }

    private void delete(String type, RecordView record) {
        as("irina", RecordsApi.class)
                .delete(
                        type,
                        record.ref().id(),
                        as("irina", RecordsApi.class)
                                .get(type, record.ref().id())
                                .version());
    }

    @Test
    void theWorkingCalendarIsKeptByAdministrators() {
        var calendar = as("irina", CalendarApi.class);
        var day = LocalDate.of(2031, 3, 3);

        calendar.setDay(new CalendarApi.Day(day, false, new Text("День фирмы", "Company day")));
        assertThat(calendar.calendar().days())
                .filteredOn(known -> known.day().equals(day))
                .hasSize(1);
        calendar.removeDay(new CalendarApi.PlainDay(day));
        assertThat(calendar.calendar().days())
                .filteredOn(known -> known.day().equals(day))
                .isEmpty();
        assertThatThrownBy(() -> calendar.setHours(new Hours(LocalTime.of(18, 0), LocalTime.of(9, 0))))
                .isInstanceOf(FieldsRefused.class);
        assertThat(calendar.calendar().hours()).isEqualTo(new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)));
        assertThat(calendar.calendar().days())
                .extracting(known -> known.day().getYear())
                .contains(2026, 2027);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1999, 2101, 999_999})
    void theCalendarHasOnlyYearsThatSomebodyMayLiveToSee(int year) {
        var calendar = as("irina", CalendarApi.class);
        var day = LocalDate.of(year, 3, 3);

        assertThatThrownBy(() -> calendar.setDay(new CalendarApi.Day(day, false, new Text("День", "Day"))))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("day");
                                    assertThat(problem.text()).isEqualTo("The year must be from 2000 to 2100.");
                                }));
    }
}
