package org.lekalo.server.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.TextForm;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Addressee;
import org.lekalo.library.setting.Addressee.Fixed;
import org.lekalo.library.setting.Addressee.InField;
import org.lekalo.library.setting.Addressee.Somebody;
import org.lekalo.server.people.Mailbox;
import org.lekalo.server.people.People;
import org.lekalo.server.people.Recipients;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.springframework.stereotype.Component;

/** Which addresses are meant, about a record as it is now. Where one of them is missing the letter goes to nobody. */
@Component
class LetterAddresses {

    private final Recipients recipients;
    private final RecordStore records;
    private final People people;

    LetterAddresses(Recipients recipients, RecordStore records, People people) {
        this.recipients = recipients;
        this.records = records;
        this.people = people;
    }

    /**
     * @param name whose it is; empty where nobody knows
     * @param record of whom it is, where that is another than the process's
     */
    record To(MailAddress address, String name, @Nullable RecordRef record) {}

    /** Each address once, at least one. Throws {@link CannotSend} where there is none. */
    List<To> of(Addressee addressee, StoredRecord record) {
        if (addressee instanceof Fixed fixed) {
            return List.of(new To(address(fixed.address(), ""), "", null));
        }
        return addressee instanceof Somebody somebody ? people(somebody, record) : inField((InField) addressee, record);
    }

    private List<To> people(Somebody somebody, StoredRecord record) {
        var company = people.company();
        List<To> found = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (PersonId id : recipients.everybody(recipients.of(somebody.who(), record::owner))) {
            var name = company.person(id).map(Person::name).orElse("");
            company.mailbox(id)
                    .map(Mailbox::address)
                    .flatMap(MailAddress::of)
                    .ifPresentOrElse(address -> found.add(new To(address, name, null)), () -> without.add(name));
        }
        if (!without.isEmpty()) {
            throw new CannotSend("people-without-address", Map.of("names", String.join(", ", without)));
        }
        return found;
    }

    private List<To> inField(InField where, StoredRecord record) {
        var holder = holder(where, record);
        var path = holder.ref().type() + "." + where.field();
        var text = holder.value(where.field()).map(String::valueOf).orElse("");
        if (Visible.isBlank(text)) {
            throw new CannotSend("no-address", Map.of("name", holder.title(), "fields", path));
        }
        var named = TextForm.MAIL.named(text);
        if (named.isEmpty()) {
            throw badAddress(text, path);
        }
        var other = holder.ref().equals(record.ref()) ? null : holder.ref();
        return named.stream()
                .map(one -> new To(address(one, path), holder.title(), other))
                .toList();
    }

    private StoredRecord holder(InField where, StoredRecord record) {
        if (where.reference().isEmpty()) {
            return record;
        }
        return record.value(where.reference())
                .flatMap(value -> value instanceof RecordRef ref ? records.read(ref) : Optional.empty())
                .orElseThrow(() ->
                        new CannotSend("nobody", Map.of("fields", record.ref().type() + "." + where.reference())));
    }

    private static MailAddress address(String text, String path) {
        return MailAddress.of(text).orElseThrow(() -> badAddress(text, path));
    }

    private static CannotSend badAddress(String text, String path) {
        return path.isEmpty()
                ? new CannotSend("bad-fixed-address", Map.of("text", text))
                : new CannotSend("bad-address", Map.of("text", text, "fields", path));
    }
}
