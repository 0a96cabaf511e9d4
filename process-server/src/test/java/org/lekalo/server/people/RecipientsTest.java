package org.lekalo.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.server.people.Companies.company;
import static org.lekalo.server.people.Companies.department;
import static org.lekalo.server.people.Companies.gone;
import static org.lekalo.server.people.Companies.person;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Responsible.APerson;
import org.lekalo.library.setting.Responsible.DepartmentHead;
import org.lekalo.library.setting.Responsible.OwnersHead;
import org.lekalo.library.setting.Responsible.RecordOwner;
import org.lekalo.library.setting.Responsible.Roles;
import org.lekalo.server.people.Recipients.Recipient;

/** A task is never nobody's. */
class RecipientsTest {

    private static final Person HEAD = person(1, "head", 1, "process-owner");
    private static final Person SELLER = person(2, "seller", 1, "sales");
    private static final Person LEFT = gone(3, "left", 1, "lawyer");
    private static final Person FORGOTTEN = gone(4, "forgotten", null);

    private static final Company COMPANY =
            company(List.of(HEAD, SELLER, LEFT, FORGOTTEN), department(1, null, 1L), department(2, null, 3L));

    private static Recipient of(@Nullable Responsible responsible, Person owner) {
        return Recipients.of(COMPANY, responsible, owner::id);
    }

    private static Recipient of(Responsible responsible) {
        Supplier<PersonId> nobodyAsks = () -> {
            throw new AssertionError("The owner does not matter here");
        };
        return Recipients.of(COMPANY, responsible, nobodyAsks);
    }

    private static Recipient lastResort(String note) {
        return new Recipient(null, List.of("process-owner"), note);
    }

    @Test
    void isThePersonWhoIsNamed() {
        assertThat(of(new APerson(2))).isEqualTo(new Recipient(SELLER.id(), List.of(), null));
    }

    @Test
    void isTheHeadOfOneWhoLeftWithTheReason() {
        assertThat(of(new APerson(3))).isEqualTo(new Recipient(HEAD.id(), List.of(), "left"));
        assertThat(of(new RecordOwner(), LEFT)).isEqualTo(new Recipient(HEAD.id(), List.of(), "left"));
    }

    @Test
    void isTheLastResortWhereNobodyStandsInForOneWhoLeft() {
        assertThat(of(new APerson(4))).isEqualTo(lastResort("left"));
        assertThat(of(new APerson(99))).as("never was there").isEqualTo(lastResort("left"));
    }

    @Test
    void isTheOwnerOrTheHeadWhomHeAnswersTo() {
        assertThat(of(new RecordOwner(), SELLER)).isEqualTo(new Recipient(SELLER.id(), List.of(), null));
        assertThat(of(new OwnersHead(), SELLER)).isEqualTo(new Recipient(HEAD.id(), List.of(), null));
        assertThat(of(new OwnersHead(), LEFT))
                .as("the head is the same")
                .isEqualTo(new Recipient(HEAD.id(), List.of(), null));
        assertThat(of(new OwnersHead(), HEAD)).as("nobody is above").isEqualTo(lastResort("no-head"));
    }

    @Test
    void isTheHeadOfADepartmentWhoWorksHere() {
        assertThat(of(new DepartmentHead(1))).isEqualTo(new Recipient(HEAD.id(), List.of(), null));
        assertThat(of(new DepartmentHead(2))).as("who left").isEqualTo(lastResort("no-head"));
        assertThat(of(new DepartmentHead(99))).as("no such department").isEqualTo(lastResort("no-head"));
    }

    @Test
    void areAllOfTheRolesWhereSomebodyHasOne() {
        var roles = List.of("lawyer", "sales");

        assertThat(of(new Roles(roles))).isEqualTo(new Recipient(null, roles, null));
        assertThat(of(new Roles(List.of("lawyer")))).as("who left").isEqualTo(lastResort("role-empty"));
        assertThat(of(new Roles(List.of()))).isEqualTo(lastResort("role-empty"));
    }

    @Test
    void isTheLastResortWhereNobodyIsNamed() {
        assertThat(of(null, SELLER)).isEqualTo(lastResort("nobody"));
    }

    @Test
    void areTheAdministratorsWhereThereAreNoProcessOwners() {
        var without = company(List.of(SELLER));

        assertThat(Recipients.of(without, null, SELLER::id))
                .isEqualTo(new Recipient(null, List.of("administrator"), "nobody"));
    }
}
