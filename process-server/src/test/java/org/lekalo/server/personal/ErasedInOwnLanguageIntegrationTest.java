package org.lekalo.server.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.server.ServerTest;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.record.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class ErasedInOwnLanguageIntegrationTest extends ServerTest {

    @Autowired
    private PersonTraces traces;

    @Autowired
    private RecordHistory history;

    @Autowired
    private RecordStore store;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatWasErasedIsSaidSoInTheLanguageOfTheCompany() {
        var elena = as("elena", RecordsApi.class);
        var contact = elena.create("contact", Map.of("title", "Zoya Ilyina", "mail", "z@example.com"))
                .ref();
        var english = new ErasePerson(traces, store, history, events, Locale.ENGLISH);

        transaction.executeWithoutResult(status -> english.erase(contact, new PersonId(1)));

        assertThat(elena.get("contact", contact.id()).values()).containsEntry("title", "(erased)");
    }
}
