package org.lekalo.server.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;

/** Which column of a file is which field, by what it is called; and whether the rows name records that are there. */
final class ImportGuess {

    private ImportGuess() {}

    static Mapping of(List<String> header, RecordType shown) {
        Set<String> taken = new HashSet<>();
        List<@Nullable String> fields = new ArrayList<>();
        for (var column : header) {
            fields.add(field(column, shown, taken));
        }
        return new Mapping(fields, taken.contains(ExchangeApi.RECORD) ? ExchangeApi.RECORD : null);
    }

    private static @Nullable String field(String column, RecordType shown, Set<String> taken) {
        if (RecordColumn.isCalled(column, shown) && taken.add(ExchangeApi.RECORD)) {
            return ExchangeApi.RECORD;
        }
        return shown.fields().stream()
                .filter(field -> takes(field) && called(field, column) && taken.add(field.key()))
                .map(Field::key)
                .findFirst()
                .orElse(null);
    }

    static boolean takes(Field field) {
        return field.writable();
    }

    private static boolean called(Field field, String column) {
        return Stream.of(field.key(), field.name().ru(), field.name().en())
                .map(TextForm::plain)
                .anyMatch(TextForm.plain(column)::equals);
    }
}
