package org.lekalo.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleIntegrationTest extends ServerTest {

    @Autowired
    private People people;

    @Test
    void showsTheDemoCompanyToAnybodySignedIn() {
        var elena = as("elena", PeopleApi.class);

        assertThat(elena.people())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting("login")
                .contains("anna", "boris");
        assertThat(elena.departments())
                .filteredOn(department -> department.headId() != null)
                .extracting("name")
                .contains("Управление", "Отдел продаж", "Отдел корпоративных продаж", "Производство");
        assertThat(elena.roles()).extracting("key").contains("analyst", "sales", "process-owner", "administrator");
    }

    @Test
    void saysWhoIsMeantToday() {
        var sales = people.company().departments().stream()
                .filter(department -> department.name().equals("Отдел продаж"))
                .findFirst()
                .orElseThrow();

        assertThat(meant("department-head:" + sales.id())).containsExactly("boris");
        assertThat(meant("person:"
                        + people.company()
                                .personWithLogin("elena")
                                .orElseThrow()
                                .id()
                                .value()))
                .containsExactly("elena");
        assertThat(meant("role:sales")).contains("boris", "elena").doesNotContain("anna");
        assertThat(meant("owners-head")).contains("boris", "viktor").doesNotContain("elena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role:no-such-role", "department-head:999999", "person:999999", "record-owner", "whoever"})
    void saysThatNobodyIsMeantRatherThanThoseOfTheLastResort(String who) {
        assertThat(meant(who)).isEmpty();
    }

    @Test
    void tellsStrangersNothingOfWhoIsMeant() {
        assertThatExceptionOfType(SignedOut.class)
                .isThrownBy(() -> asNobody(PeopleApi.class).meant("role:sales"));
    }

    private List<String> meant(String who) {
        return as("elena", PeopleApi.class).meant(who).stream()
                .map(PeopleApi.Person::login)
                .toList();
    }

    @Test
    void aSellerAnswersToTheHeadOfTheDepartmentAndTheHeadToTheDirector() {
        var company = people.company();
        var elena = company.personWithLogin("elena").orElseThrow();
        var boris = company.personWithLogin("boris").orElseThrow();
        var viktor = company.personWithLogin("viktor").orElseThrow();

        assertThat(company.headOf(elena)).contains(boris);
        assertThat(company.headOf(boris)).contains(viktor);
        assertThat(company.headOf(viktor)).isEmpty();
    }
}
