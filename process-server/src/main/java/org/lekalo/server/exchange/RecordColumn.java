package org.lekalo.server.exchange;

import java.util.Locale;
import java.util.stream.Stream;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordType;

/**
 * The column of a file that holds the numbers of records. It is called by their type, so that a file of companies changes no
 * deals.
 */
final class RecordColumn {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private RecordColumn() {}

    static String name(RecordType type, Locale language) {
        return Messages.in(language).text("exchange.record", type.name().in(language));
    }

    static boolean isCalled(String column, RecordType type) {
        return Stream.of(RUSSIAN, Locale.ENGLISH)
                .map(language -> name(type, language))
                .anyMatch(column::equalsIgnoreCase);
    }
}
