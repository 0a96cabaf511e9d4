package org.lekalo.designer.outbox;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Objects;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.Pill.Tone;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.OutboxApi.Row;
import org.lekalo.library.contract.OutboxApi.State;

/** How a letter stands, in words. */
final class OutboxWords {

    private OutboxWords() {}

    static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Pill pill(Row row, Component page) {
        return new Pill(page.getTranslation("outbox.state." + key(row.state())), tone(row.state()));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case WAITING, SENDING -> Tone.BRAND;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case IN_DOUBT -> Tone.WARN;
        };
    }

    /** When it was written; of what ended, when it did. */
    static String when(Row row, Component page) {
        var formats = Formats.current();
        return formats.dateTime(Objects.requireNonNullElse(row.ended(), row.made()));
    }
}
