package org.lekalo.server.block;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;
import static org.lekalo.library.contract.Roles.ANALYST;
import static org.lekalo.library.contract.Roles.PROCESS_OWNER;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.server.block.LetterAddresses.To;
import org.lekalo.server.expression.Expressions;
import org.lekalo.server.incident.IncidentSentences;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LettersController implements LettersApi {

    private final RecordStore records;
    private final LetterAddresses addresses;
    private final LetterEnclosures enclosures;
    private final PreviewSight sight;
    private final Expressions expressions;
    private final IncidentSentences sentences;

    LettersController(
            RecordStore records,
            LetterAddresses addresses,
            LetterEnclosures enclosures,
            PreviewSight sight,
            Expressions expressions,
            IncidentSentences sentences) {
        this.records = records;
        this.addresses = addresses;
        this.enclosures = enclosures;
        this.sight = sight;
        this.expressions = expressions;
        this.sentences = sentences;
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(Draft draft) {
        var caller = Caller.current().require(ANALYST, ADMINISTRATOR, PROCESS_OWNER);
        var record = records.read(draft.record(), caller);
        var looking = new Looking(Settings.read(new SendLetter().settings(), draft.properties()), record, caller);
        return new Preview(
                looking.at(
                        SendLetter.RECIPIENT,
                        whom -> addresses.of(whom, record).stream()
                                .map(LettersController::shown)
                                .toList()),
                looking.text(SendLetter.SUBJECT),
                looking.text(SendLetter.TEXT),
                looking
                        .at(
                                SendLetter.REPLY_TO,
                                whom -> addresses.of(whom, record).stream()
                                        .map(To::address)
                                        .map(MailAddress::text)
                                        .toList())
                        .stream()
                        .findFirst()
                        .orElse(null),
                looking.at(
                        SendLetter.ATTACHMENTS,
                        files -> enclosures.of(files, record).stream()
                                .map(Attachment::name)
                                .toList()),
                looking.problem);
    }

    private static String shown(To one) {
        return one.name().isBlank() ? one.address().text() : one.name() + " <" + one.address() + ">";
    }

    /** Remembers the first thing that the letter would not go out for. */
    private final class Looking {

        private final Settings settings;
        private final StoredRecord record;
        private final Caller caller;
        private @Nullable String problem;

        Looking(Settings settings, StoredRecord record, Caller caller) {
            this.settings = settings;
            this.record = record;
            this.caller = caller;
        }

        <T> List<String> at(Setting<T> setting, Function<T, List<String>> found) {
            var value = settings.find(setting);
            if (value.isEmpty() || !sight.shows(setting, value.get(), record, caller)) {
                return List.of();
            }
            try {
                return found.apply(value.get());
            } catch (CannotSend why) {
                say(why.reason(), why.facts());
                return List.of();
            }
        }

        String text(Setting<String> setting) {
            return expressions.preview(settings.get(setting), record.ref(), feel -> sight.shows(feel, record, caller));
        }

        private void say(String reason, Map<String, String> facts) {
            if (problem == null) {
                RecordRef ref = record.ref();
                problem = sentences.of(reason, Map.copyOf(facts), ref.type(), LocaleContextHolder.getLocale());
            }
        }
    }
}
