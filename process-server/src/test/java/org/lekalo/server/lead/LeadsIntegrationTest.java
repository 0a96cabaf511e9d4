package org.lekalo.server.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.LeadsApi.Conversion;
import org.lekalo.library.contract.LeadsApi.LeadConverted;
import org.lekalo.library.contract.LeadsApi.Part;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.ServerTest;

class LeadsIntegrationTest extends ServerTest {

    private RecordView create(String type, Map<String, Object> values) {
        return as("elena", RecordsApi.class).create(type, values);
    }

    private RecordView lead(String title, String phone) {
        return create(
                "lead",
                Map.of(
                        "title", title,
                        "person_name", "Пётр Светлов",
                        "phone", phone,
                        "source", "site",
                        "product", "balcony",
                        "budget", 74_000,
                        "comment", "Звонить вечером"));
    }

    private static Part part(Map<String, Object> values) {
        Map<String, @Nullable Object> copy = new HashMap<>(values);
        return Part.of(copy);
    }

    @Test
    void proposesWhatIsCarriedOverAndWhoIsKnownByTheTelephone() {
        var known = create("contact", Map.of("title", "Пётр Светлов", "phone", "8 (911) 700-11-22"));
        var lead = lead("Балкон, спросить цену", "+7 911 700 11 22");

        var proposal = as("elena", LeadsApi.class).proposal(lead.ref().id());

        assertThat(proposal.contact().matches()).contains(new Match(known.ref(), "Пётр Светлов"));
        assertThat(proposal.contact().values())
                .containsEntry("title", "Пётр Светлов")
                .containsEntry("phone", "+7 911 700 11 22");
        assertThat(proposal.deal().values())
                .containsEntry("title", "Балкон, спросить цену")
                .containsEntry("product", "balcony")
                .containsEntry("source", "site")
                .containsKey("amount")
                .doesNotContainKeys("stage", "pipeline");
        assertThat(proposal.company().matches()).isEmpty();
    }

    @Test
    void findsNobodyByWhatIsHiddenFromTheCaller() {
        create("contact", Map.of("title", "Тайный Контакт", "phone", "+7 911 700 22 11"));
        create("company", Map.of("title", "ООО «Тайная»", "tax_number", "7712345678"));
        var lead = create(
                "lead",
                Map.of(
                        "title", "Скрытый телефон",
                        "person_name", "Некто",
                        "phone", "+7 911 700 22 11",
                        "tax_number", "7712345678"));
        var rules = as("irina", AccessApi.class);
        rules.setFields("lead", "sales", Map.of("phone", FieldRule.HIDDEN, "tax_number", FieldRule.HIDDEN));
        try {
            var proposal = as("elena", LeadsApi.class).proposal(lead.ref().id());

            assertThat(proposal.contact().matches()).isEmpty();
            assertThat(proposal.company().matches()).isEmpty();
            assertThat(as("elena", DuplicatesApi.class).of("lead", lead.ref().id()))
                    .isEmpty();
        } finally {
            rules.setFields("lead", "sales", Map.of());
        }
    }

    @Test
    void doesNotSayThatAHiddenFieldOfAnotherRecordAgrees() {
        var known = create(
                "contact", Map.of("title", "Двойник", "phone", "+7 911 700 22 33", "mail", "dvoynik@example.com"));
        var lead =
                create("lead", Map.of("title", "Похожий", "phone", "+7 911 700 22 33", "mail", "dvoynik@example.com"));
        var rules = as("irina", AccessApi.class);
        rules.setFields("contact", "sales", Map.of("phone", FieldRule.HIDDEN));
        try {
            var found = as("elena", DuplicatesApi.class).of("lead", lead.ref().id());

            assertThat(found)
                    .filteredOn(duplicate -> duplicate.record().ref().equals(known.ref()))
                    .singleElement()
                    .satisfies(duplicate -> assertThat(duplicate.fields()).containsExactly("mail"));
        } finally {
            rules.setFields("contact", "sales", Map.of());
        }
    }

    @Test
    void namesNeitherACompanyNorADealThatTheCallerDoesNotSee() {
        var foreign = as("sergey", RecordsApi.class).create("company", Map.of("title", "ООО «Чужая тайна»"));
        var lead = as("irina", RecordsApi.class)
                .create(
                        "lead",
                        Map.of(
                                "title", "Лид о чужой компании",
                                "company", foreign.ref().toString(),
                                "owner", idOf("elena").toString()));

        assertThat(as("elena", LeadsApi.class)
                        .proposal(lead.ref().id())
                        .company()
                        .matches())
                .isEmpty();

        var converted = as("irina", LeadsApi.class)
                .convert(
                        lead.ref().id(),
                        new Conversion(
                                lead.version(),
                                Part.existing(foreign.ref()),
                                part(Map.of("title", "Некто")),
                                part(Map.of(
                                        "title",
                                        "Чужая сделка",
                                        "owner",
                                        idOf("sergey").toString()))));

        assertThat(converted.deal()).isNotNull();
        assertThatThrownBy(() -> as("elena", LeadsApi.class).proposal(lead.ref().id()))
                .isInstanceOf(LeadConverted.class)
                .hasMessageContaining("may not see")
                .hasMessageNotContaining("Чужая сделка");
    }

    @Test
    void becomesCompanyContactAndDealTiedToEachOther() {
        var lead = lead("Остекление склада", "+7 911 700 11 33");
        var leads = as("elena", LeadsApi.class);
        var proposal = leads.proposal(lead.ref().id());
        Map<String, Object> company = new HashMap<>(proposal.company().values());
        company.put("title", "ООО «Склад»");

        var converted = leads.convert(
                lead.ref().id(),
                new Conversion(
                        proposal.version(),
                        part(company),
                        part(proposal.contact().values()),
                        part(proposal.deal().values())));

        var records = as("elena", RecordsApi.class);
        assertThat(converted.lead().values())
                .containsEntry("stage", "qualified")
                .containsEntry("deal", converted.deal().toString())
                .containsEntry("contact", converted.contact().toString());
        assertThat(records.get("deal", converted.deal().id()).values())
                .containsEntry("company", String.valueOf(converted.company()))
                .containsEntry("contact", converted.contact().toString())
                .containsEntry("amount", 74_000.0);
        assertThat(records.get("contact", converted.contact().id()).values())
                .containsEntry("company", String.valueOf(converted.company()));
    }

    @Test
    void takesItsActivitiesAndTasksAlong() {
        var lead = lead("Окна в мастерскую", "+7 911 700 11 44");
        var call = create(
                "activity",
                Map.of(
                        "title", "Первый звонок",
                        "kind", "call",
                        "happened_at", "2026-11-20T10:00:00Z",
                        "lead", lead.ref().toString()));
        var todo =
                create("todo", Map.of("title", "Перезвонить", "lead", lead.ref().toString()));

        var converted = convert(lead);

        for (var followed : List.of(call, todo)) {
            var now = as("elena", RecordsApi.class)
                    .get(followed.ref().type(), followed.ref().id());
            assertThat(now.values())
                    .containsEntry("lead", lead.ref().toString())
                    .containsEntry("deal", converted.deal().toString())
                    .containsEntry("contact", converted.contact().toString());
        }
    }

    private LeadsApi.Converted convert(RecordView lead) {
        var leads = as("elena", LeadsApi.class);
        var proposal = leads.proposal(lead.ref().id());
        return leads.convert(
                lead.ref().id(),
                new Conversion(
                        proposal.version(),
                        null,
                        part(proposal.contact().values()),
                        part(proposal.deal().values())));
    }

    @Test
    void isConvertedOnce() {
        var lead = lead("Один раз", "+7 911 700 11 55");
        convert(lead);

        assertThatThrownBy(() -> convert(lead))
                .isInstanceOf(LeadConverted.class)
                .hasMessageContaining("Один раз");
        var version = as("elena", RecordsApi.class).get("lead", lead.ref().id()).version();
        assertThatThrownBy(() -> as("elena", LeadsApi.class)
                        .convert(
                                lead.ref().id(),
                                new Conversion(version, null, part(Map.of("title", "A")), part(Map.of("title", "B")))))
                .isInstanceOf(LeadConverted.class);
    }

    @Test
    void makesNothingWhereOnePartIsRefused() {
        var lead = lead("Всё или ничего", "+7 911 700 11 66");

        assertThatThrownBy(() -> as("elena", LeadsApi.class)
                        .convert(
                                lead.ref().id(),
                                new Conversion(
                                        lead.version(),
                                        part(Map.of("title", "ООО «Не должно появиться»")),
                                        part(Map.of("title", "Светлов")),
                                        part(Map.of("title", "Сделка", "amount", "много")))))
                .isInstanceOf(FieldsRefused.class);

        var found = as("elena", RecordsApi.class)
                .query("company", new Query("Не должно появиться", List.of(), null, false, 10, null));
        assertThat(found.total()).isZero();
    }

    @Test
    void holdsToTheRightsAndToTheVersion() {
        var lead = lead("Чужой лид", "+7 911 700 11 77");
        var conversion = new Conversion(lead.version(), null, part(Map.of("title", "A")), part(Map.of("title", "B")));

        assertThatThrownBy(() -> as("sergey", LeadsApi.class).convert(lead.ref().id(), conversion))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("olga", LeadsApi.class).convert(lead.ref().id(), conversion))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as("elena", LeadsApi.class)
                        .convert(
                                lead.ref().id(),
                                new Conversion(lead.version() + 1, null, conversion.contact(), conversion.deal())))
                .isInstanceOf(RecordChangedMeanwhile.class);
    }
}
