package org.lekalo.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PeopleApi;
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
