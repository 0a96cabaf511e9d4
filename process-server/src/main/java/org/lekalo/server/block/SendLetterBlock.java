package org.lekalo.server.block;

import java.util.Locale;
import org.lekalo.library.block.Block;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.server.block.LetterAddresses.To;
import org.lekalo.server.expression.StepFailed;
import org.lekalo.server.incident.IncidentSentences;
import org.lekalo.server.mail.Letter;
import org.lekalo.server.mail.Letters;
import org.lekalo.server.mail.Letters.Posted;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Posts a letter, to each recipient his own: written with the token's move, sent after it. */
@Component
final class SendLetterBlock implements Work.Effect {

    private final LetterAddresses addresses;
    private final LetterEnclosures enclosures;
    private final Letters letters;
    private final IncidentSentences sentences;
    private final Locale language;

    SendLetterBlock(
            LetterAddresses addresses,
            LetterEnclosures enclosures,
            Letters letters,
            IncidentSentences sentences,
            @Value("${lekalo.language}") Locale language) {
        this.addresses = addresses;
        this.enclosures = enclosures;
        this.letters = letters;
        this.sentences = sentences;
        this.language = language;
    }

    @Override
    public Class<? extends Block> block() {
        return SendLetter.class;
    }

    @Override
    public void take(Step step) {
        try {
            post(step);
        } catch (CannotSend why) {
            throw step.refused(
                    new StepFailed(why.reason(), why.facts()),
                    () -> sentences.of(why.reason(), why.facts(), step.record().type(), language));
        }
    }

    private void post(Step step) {
        var record = step.read();
        var to = addresses.of(step.get(SendLetter.RECIPIENT), record);
        var subject = step.text(step.get(SendLetter.SUBJECT));
        var text = step.text(step.get(SendLetter.TEXT));
        var replyTo = step.find(SendLetter.REPLY_TO)
                .map(whom -> addresses.of(whom, record).get(0).address())
                .orElse(null);
        var files = enclosures.of(step.get(SendLetter.ATTACHMENTS), record);
        letters.post(to.stream()
                .map(one -> new Posted(
                        key(step, one),
                        Letter.of(one.address(), one.name(), subject, text, replyTo, files),
                        step.process().name(),
                        record.ref(),
                        one.record()))
                .toList());
    }

    /** The same coming of the same token, however often it is tried. */
    private static String key(Step step, To one) {
        return String.join(
                ":",
                "letter",
                step.run().value(),
                step.element(),
                step.visit(),
                one.address().text());
    }
}
