package org.lekalo.server.block;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.AbsencesApi.NewAbsence;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.StaffApi.PersonChange;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has a role of its own, whose people are in the order of their names. */
class AssignOwnerProcessTest extends ProcessTest {

    @Autowired
    private ZoneId zone;

    private String role = "";

    @BeforeEach
    void makeARole(TestInfo test) {
        role = staff().addRole(new Text(test.getDisplayName(), test.getDisplayName()))
                .key();
    }

    @AfterEach
    void everybodyIsBack() {
        var all = as("irina", AbsencesApi.class);
        all.absences().forEach(absence -> all.remove(absence.id()));
    }

    private StaffApi staff() {
        return as("irina", StaffApi.class);
    }

    private PersonId onDuty(String name) {
        return staff().add(new NewPerson(name + "." + role, name, "", departmentOf("elena"), Set.of(role), null))
                .person()
                .id();
    }

    private void away(PersonId person) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        as("irina", AbsencesApi.class).add(new NewAbsence(person, null, today, today));
    }

    private void owns(PersonId owner, String stage) {
        deal("irina", "Уже есть", Map.of("owner", owner.value(), "pipeline", "retail", "stage", stage));
    }

    private static Drawing assign(String owner) {
        return Drawing.of("Передать")
                .startByHand()
                .block("serviceTask", "Assign", "assign-owner", "owner", owner)
                .task("Look", "responsible", "record-owner")
                .end("End")
                .flows("Start", "Assign", "Look", "End");
    }

    private InstancesApi.Row run(Drawing drawing, RecordRef deal) {
        return run(drawing, deal, () -> {});
    }

    private InstancesApi.Row run(Drawing drawing, RecordRef deal, Runnable meanwhile) {
        var model = publish(drawing);
        meanwhile.run();
        work(as("irina", InstancesApi.class).start(new Start(model, deal)));
        return run(model, deal);
    }

    private PersonId owner(RecordRef deal) {
        return new PersonId(((Number) requireNonNull(read(deal).values().get("owner"))).longValue());
    }

    private String incident(InstancesApi.Row run) {
        var positions =
                as("viktor", InstancesApi.class).instance(run.id()).row().positions();
        return requireNonNull(positions.get(0).incident()).reason();
    }

    @Test
    void theRecordGoesToThePersonWhoIsNamed() {
        var deal = deal("elena", "Передать Дмитрию", Map.of());

        var run = run(assign("person:" + idOf("dmitry").value()), deal);

        assertThat(instance(run)).isWaitingAtExactly("Look");
        assertThat(owner(deal)).isEqualTo(idOf("dmitry"));
    }

    @Test
    void ofSeveralPeopleThePresentOwnerKeepsIt() {
        onDuty("anna");
        var busy = onDuty("boris");
        owns(busy, "new");
        var deal = deal("irina", "Уже у Бориса", Map.of("owner", busy.value()));

        run(assign("role:" + role), deal);

        assertThat(owner(deal)).isEqualTo(busy);
    }

    @Test
    void itGoesToWhoeverIsHereWithTheFewestOpenRecords() {
        away(onDuty("anna"));
        owns(onDuty("boris"), "new");
        var free = onDuty("vera");
        owns(free, "won");
        owns(free, "lost");
        var deal = deal("elena", "Кому-нибудь", Map.of());

        run(assign("role:" + role), deal);

        assertThat(owner(deal)).isEqualTo(free);
    }

    @Test
    void theAbsentCountWhereNobodyIsHere() {
        var busy = onDuty("anna");
        var free = onDuty("boris");
        owns(busy, "new");
        away(busy);
        away(free);
        var deal = deal("elena", "Хоть кому-то", Map.of());

        run(assign("role:" + role), deal);

        assertThat(owner(deal)).isEqualTo(free);
    }

    @Test
    void nobodyStandsInForAPersonWhoLeft() {
        var leaver = onDuty("anna");
        var deal = deal("elena", "Ушедшей", Map.of());

        var run = run(assign("person:" + leaver.value()), deal, () -> staff().leave(leaver, new Departure(null, null)));

        assertThat(incident(run)).contains("has left the company");
        assertThat(owner(deal)).isEqualTo(idOf("elena"));
    }

    @Test
    void whoeverHeadsAllHasNoHeadToHandItTo() {
        var deal = deal("irina", "Выше некуда", Map.of("owner", idOf("viktor").value()));

        var run = run(assign("owners-head"), deal);

        assertThat(incident(run)).contains("has no head");
    }

    @Test
    void whereNobodyHasTheRoleTheWayForARefusalIsTaken() {
        var person = onDuty("anna");
        var deal = deal("elena", "Некому", Map.of());
        var drawing = assign("role:" + role)
                .ifRefused("Refused", "Assign")
                .instructed("Choose", "{process.refusal}", "responsible", "record-owner")
                .flows("Refused", "Choose", "End");

        var run = run(
                drawing,
                deal,
                () -> staff().change(person, new PersonChange("anna", "", departmentOf("elena"), Set.of())));

        assertThat(instance(run)).isWaitingAtExactly("Choose");
        assertThat(owner(deal)).isEqualTo(idOf("elena"));
    }
}
