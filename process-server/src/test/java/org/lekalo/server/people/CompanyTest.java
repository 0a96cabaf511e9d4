package org.lekalo.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.server.people.Companies.company;
import static org.lekalo.server.people.Companies.department;
import static org.lekalo.server.people.Companies.gone;
import static org.lekalo.server.people.Companies.person;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;

/** Direction (1) over sales (2) and factory (3), a shop (4) below the factory, which has no head. */
class CompanyTest {

    private static final Person DIRECTOR = person(1, "director", 1, "administrator");
    private static final Person HEAD = person(2, "head", 2, "sales");
    private static final Person SELLER = person(3, "seller", 2, "sales");
    private static final Person WORKER = person(4, "worker", 4);
    private static final Person LEFT = gone(5, "left", 2, "sales", "process-owner");
    private static final Person OUTSIDE = person(6, "outside", null);

    private static final Company COMPANY = company(
            List.of(DIRECTOR, HEAD, SELLER, WORKER, LEFT, OUTSIDE),
            department(1, null, 1L),
            department(2, 1L, 2L),
            department(3, 1L, null),
            department(4, 3L, 5L));

    @Test
    void somebodyAnswersToTheHeadAboveHimWhoWorksHere() {
        assertThat(COMPANY.headOf(SELLER)).contains(HEAD);
        assertThat(COMPANY.headOf(HEAD)).contains(DIRECTOR);
        assertThat(COMPANY.headOf(WORKER)).as("whose head left").contains(DIRECTOR);
        assertThat(COMPANY.headOf(DIRECTOR)).isEmpty();
        assertThat(COMPANY.headOf(OUTSIDE)).isEmpty();
        assertThat(COMPANY.headsOf(SELLER)).containsExactly(HEAD, DIRECTOR);
    }

    @Test
    void aDepartmentWithoutAHeadHasTheOneAboveIt() {
        assertThat(COMPANY.headOf(COMPANY.department(2L).orElseThrow())).contains(HEAD);
        assertThat(COMPANY.headOf(COMPANY.department(3L).orElseThrow())).contains(DIRECTOR);
        assertThat(COMPANY.headOf(COMPANY.department(4L).orElseThrow())).contains(DIRECTOR);
    }

    @Test
    void somebodyWhoHeadsTwoDepartmentsStandsInTheLineOnce() {
        var twice = company(List.of(DIRECTOR, SELLER), department(1, null, 1L), department(2, 1L, 1L));

        assertThat(twice.headsOf(SELLER)).containsExactly(DIRECTOR);
        assertThat(twice.headedBy(DIRECTOR.id())).extracting(Department::id).containsExactly(1L, 2L);
        assertThat(twice.headOf(DIRECTOR)).isEmpty();
    }

    @Test
    void departmentsLieAboveAndBelowEachOther() {
        assertThat(COMPANY.withBelow(1)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(COMPANY.withBelow(3)).containsExactlyInAnyOrder(3L, 4L);
        assertThat(COMPANY.withAbove(4L)).extracting(Department::id).containsExactly(4L, 3L, 1L);
        assertThat(COMPANY.withAbove(null)).isEmpty();
        assertThat(COMPANY.withAbove(99L)).isEmpty();
    }

    @Test
    void departmentsThatLieBelowEachOtherHoldNobodyUp() {
        var circle = company(List.of(SELLER), department(1, 2L, null), department(2, 1L, null));

        assertThat(circle.withAbove(2L)).extracting(Department::id).containsExactly(2L, 1L);
        assertThat(circle.withBelow(1)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(circle.headOf(SELLER)).isEmpty();
    }

    @Test
    void whoLeftIsKnownAndHasNoRoleAndNoDesk() {
        assertThat(COMPANY.person(LEFT.id())).contains(LEFT);
        assertThat(COMPANY.personWithLogin("left")).contains(LEFT);
        assertThat(COMPANY.withRole("sales")).containsExactly(HEAD, SELLER);
        assertThat(COMPANY.workingIn(2)).containsExactly(HEAD, SELLER);
        assertThat(COMPANY.anybodyHas(List.of("lawyer", "process-owner"))).isFalse();
        assertThat(COMPANY.anybodyHas(List.of("lawyer", "sales"))).isTrue();
        assertThat(COMPANY.anybodyHas(List.of())).isFalse();
    }

    @Test
    void theLastResortAreTheProcessOwnersAndTheAdministratorsWhereThereAreNone() {
        var owner = person(7, "owner", 1, "process-owner");

        assertThat(COMPANY.roleOfLastResort()).isEqualTo("administrator");
        assertThat(company(List.of(DIRECTOR, owner)).roleOfLastResort()).isEqualTo("process-owner");
    }

    @Test
    void nobodyIsFoundByNothing() {
        assertThat(COMPANY.person(null)).isEmpty();
        assertThat(COMPANY.person(new PersonId(99))).isEmpty();
        assertThat(COMPANY.department(null)).isEmpty();
        assertThat(COMPANY.personWithLogin("Seller")).isEmpty();
    }

    @Test
    void knowsMailboxesAndEndedSessionsOfThoseWhoHaveSome() {
        var mailbox = new Mailbox("seller@example.com", true);
        var known = new Company(
                List.of(SELLER, HEAD), List.of(), List.of(), Map.of(SELLER.id(), 2), Map.of(SELLER.id(), mailbox));

        assertThat(known.mailbox(SELLER.id())).contains(mailbox);
        assertThat(known.mailbox(HEAD.id())).isEmpty();
        assertThat(known.sessionsEnded(SELLER.id())).isEqualTo(2);
        assertThat(known.sessionsEnded(HEAD.id())).isZero();
    }
}
