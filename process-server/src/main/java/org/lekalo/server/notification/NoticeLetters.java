package org.lekalo.server.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.mail.Letter;
import org.lekalo.server.mail.Letters;
import org.lekalo.server.mail.Letters.Posted;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.Mailbox;
import org.lekalo.server.people.People;
import org.lekalo.server.record.RecordStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What people are told goes by mail too to whoever wants that, a letter each; written in the company's language. */
@Component
class NoticeLetters {

    private final Letters letters;
    private final People people;
    private final RecordStore records;
    private final Locale language;
    private final String designer;

    /** @param designer its address; empty: letters have no links */
    NoticeLetters(
            Letters letters,
            People people,
            RecordStore records,
            @Value("${lekalo.language}") Locale language,
            @Value("${lekalo.public-url}") String designer) {
        this.letters = letters;
        this.people = people;
        this.records = records;
        this.language = language;
        this.designer = designer.strip().replaceAll("/+$", "");
    }

    /** @param run to which it leads, rather than to the record */
    record Told(
            String text,
            @Nullable String english,
            String process,
            RecordRef record,
            @Nullable InstanceId run) {}

    /** @param notices whose each is, by its number */
    void post(Map<Long, PersonId> notices, Told told) {
        var company = people.company();
        var wanted = notices.entrySet().stream()
                .filter(notice -> isWanted(notice.getValue(), company))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        var text = text(told);
        var posted = new ArrayList<Posted>();
        wanted.forEach(notice -> address(notice.getValue(), company)
                .map(address -> letter(address, notice.getValue(), company, told, text))
                .map(letter -> new Posted("notice:" + notice.getKey(), letter, told.process(), told.record(), null))
                .ifPresent(posted::add));
        letters.post(posted);
    }

    private static boolean isWanted(PersonId person, Company company) {
        return company.person(person).filter(Person::active).isPresent()
                && company.mailbox(person).filter(Mailbox::notices).isPresent();
    }

    private static Optional<MailAddress> address(PersonId person, Company company) {
        return company.mailbox(person).map(Mailbox::address).flatMap(MailAddress::of);
    }

    private Letter letter(MailAddress address, PersonId person, Company company, Told told, String text) {
        return Letter.of(
                address,
                company.person(person).map(Person::name).orElse(""),
                messages().text("notice.mail.subject", told.process()),
                text,
                null,
                List.of());
    }

    private String text(Told told) {
        var english = told.english();
        var said = english != null && language.getLanguage().equals("en") ? english : told.text();
        return String.join(
                "\n\n",
                Stream.of(said, where(told), "-- \n" + messages().text("notice.mail.footer"))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** A failure that is told shows nothing of the record. */
    private String where(Told told) {
        var run = told.run();
        if (run != null) {
            return link("monitor/" + URLEncoder.encode(run.value(), StandardCharsets.UTF_8));
        }
        var record = told.record();
        var title = records.titles(Set.of(record)).getOrDefault(record, "");
        var link = link("records/" + record.type() + "/" + record.id());
        return title.isEmpty() ? link : (messages().text("notice.mail.record", title) + "\n" + link).strip();
    }

    private String link(String path) {
        return designer.isEmpty() ? "" : designer + "/" + path;
    }

    private Messages messages() {
        return Messages.in(language);
    }
}
