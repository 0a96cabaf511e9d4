package org.lekalo.designer.outbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.settings.Confirmation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.OutboxApi.Letter;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;

/** A letter as it goes out, or went, and what became of it. */
final class LetterDialog extends Dialog {

    private static final Set<State> AGAIN = Set.of(State.WAITING, State.FAILED, State.IN_DOUBT);

    private final Div facts = new Div();

    LetterDialog(Letter letter, Runnable again) {
        var row = letter.row();
        setHeaderTitle(row.subject().isEmpty() ? getTranslation("outbox.no-subject") : row.subject());
        setWidth("44rem");
        setMaxWidth("95vw");
        facts.addClassName("letter-facts");
        facts(letter);
        var text = new Div(letter.text());
        text.addClassName("letter-text");
        add(facts);
        var reason = row.reason();
        if (reason != null) {
            var why = new Div(reason);
            why.addClassNames("outbox-reason", "card");
            add(why);
        }
        add(text);
        var close = new Button(getTranslation("settings.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(close);
        if (AGAIN.contains(row.state())) {
            getFooter().add(again(row, again));
        }
    }

    private Button again(Row row, Runnable again) {
        var button = new Button(
                getTranslation(row.state() == State.WAITING ? "outbox.try-now" : "outbox.again"),
                click -> ask(row, again));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** What may have gone out already goes out twice on somebody's word only. */
    private void ask(Row row, Runnable again) {
        if (row.state() != State.IN_DOUBT) {
            send(again);
            return;
        }
        new Confirmation(
                        getTranslation("outbox.again.title"),
                        getTranslation("outbox.again.consequence", row.recipient()),
                        getTranslation("outbox.again"),
                        () -> send(again))
                .open();
    }

    private void send(Runnable again) {
        again.run();
        close();
    }

    private void facts(Letter letter) {
        var row = letter.row();
        var formats = Formats.current();
        fact("outbox.state", OutboxWords.pill(row, this));
        fact("outbox.recipient", row.recipient());
        if (letter.replyTo() != null) {
            fact("outbox.reply-to", letter.replyTo());
        }
        if (!letter.attachments().isEmpty()) {
            fact("outbox.attachments", String.join(", ", letter.attachments()));
        }
        fact("outbox.made", formats.dateTime(row.made()));
        if (row.ended() != null) {
            fact("outbox.ended." + OutboxWords.key(row.state()), formats.dateTime(row.ended()));
        }
        if (row.due() != null && row.attempts() > 0) {
            fact("outbox.due", formats.dateTime(row.due()));
        }
        if (row.attempts() > 1) {
            fact("outbox.attempts", formats.number(row.attempts()));
        }
        if (row.process() != null) {
            fact("outbox.process", row.process());
        }
        if (row.record() != null) {
            fact(
                    "outbox.record",
                    new Anchor(RecordsNavigation.card(row.record()), getTranslation("outbox.record.open")));
        }
    }

    private void fact(String key, String value) {
        fact(key, new Span(value));
    }

    private void fact(String key, Component value) {
        var name = new Span(getTranslation(key));
        name.addClassName("quiet");
        facts.add(name, value);
    }
}
