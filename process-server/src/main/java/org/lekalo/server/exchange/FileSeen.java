package org.lekalo.server.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ExchangeApi.Encoding;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.spelling.ColumnWatch;
import org.lekalo.server.table.Cell;
import org.lekalo.server.table.Table;
import org.lekalo.server.table.TableRow;

/**
 * What one look through a whole file tells.
 *
 * @param first the first rows, as many as are shown before the start
 * @param columns what each column says about how it is written
 */
record FileSeen(
        List<String> header,
        List<TableRow> first,
        List<ColumnEvidence> columns,
        @Nullable Encoding encoding,
        int total) {

    private static final int FIRST = 20;

    /** @param encoding null to guess it */
    static FileSeen of(Path file, @Nullable Encoding encoding, Locale language, LocalDate today) {
        try (var table = Table.open(file, encoding, language)) {
            var watches =
                    table.header().stream().map(name -> new ColumnWatch(today)).toList();
            List<TableRow> first = new ArrayList<>();
            int total = 0;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                watch(row.get(), watches);
                total++;
                if (first.size() < FIRST) {
                    first.add(row.get());
                }
            }
            if (total == 0) {
                throw Table.withoutRows();
            }
            return new FileSeen(
                    table.header(),
                    first,
                    watches.stream().map(ColumnWatch::evidence).toList(),
                    table.encoding().orElse(null),
                    total);
        }
    }

    private static void watch(TableRow row, List<ColumnWatch> watches) {
        for (int column = 0; column < watches.size(); column++) {
            var cell = row.cells().get(column);
            var watch = watches.get(column);
            if (cell.kind() == Cell.Kind.WRITTEN) {
                watch.text(cell.shown());
            }
            Optional.ofNullable(cell.moment()).ifPresent(watch::moment);
        }
    }
}
