package org.lekalo.server.block;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.LettersApi.Draft;
import org.lekalo.library.contract.LettersApi.Preview;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.server.block.LetterAddresses.To;
import org.lekalo.server.expression.Expressions;
import org.lekalo.server.incident.IncidentSentences;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A letter as it would go out about a record, as far as the reader may see that. */
@Component
class LetterPreviews {

    private final LetterAddresses addresses;
    private final LetterEnclosures enclosures;
    private final PreviewSight sight;
    private final Expressions expressions;
    private final IncidentSentences sentences;

    LetterPreviews(
            LetterAddresses addresses,
            LetterEnclosures enclosures,
            PreviewSight sight,
            Expressions expressions,
            IncidentSentences sentences) {
        this.addresses = addresses;
        this.enclosures = enclosures;
        this.sight = sight;
        this.expressions = expressions;
        this.sentences = sentences;
    }

    Preview of(Draft draft, StoredRecord record, Caller caller) {
        var looking = new Looking(Settings.read(new SendLetter().settings(), draft.properties()), record, caller);
        return new Preview(
                looking.at(
                        SendLetter.RECIPIENT,
                        whom -> addresses.of(whom, record).stream()
                                .map(LetterPreviews::shown)
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
