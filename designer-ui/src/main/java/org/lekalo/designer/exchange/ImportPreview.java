package org.lekalo.designer.exchange;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldText;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;

/** What will be written of the first rows; what is wrong stands under the cell that says it. */
final class ImportPreview extends Div {

    private final RecordType type;
    private final Mapping mapping;

    ImportPreview(RecordType type, Preview preview, Start asked) {
        this.type = type;
        this.mapping = asked.mapping();
        addClassName("import-preview");
        add(new Paragraph(verdict(preview)));
        if (mapping.key() != null) {
            add(new Paragraph(changes(preview)));
            emptied(preview, asked.emptyCells()).ifPresent(this::add);
        }
        var table = new NativeTable();
        table.getHead().add(header());
        preview.rows().forEach(row -> table.getBody().add(row(row)));
        var scroll = new Div(table);
        scroll.addClassName("import-scroll");
        add(scroll);
    }

    private String verdict(Preview preview) {
        long wrong =
                preview.rows().stream().filter(row -> !row.problems().isEmpty()).count();
        int all = preview.rows().size();
        if (wrong == 0) {
            return getTranslation("import.preview.good", all);
        }
        return wrong == all
                ? getTranslation("import.preview.none", all)
                : getTranslation("import.preview.bad", wrong, all);
    }

    private String changes(Preview preview) {
        long changed = preview.rows().stream()
                .filter(row -> changes(row) && row.writes())
                .count();
        long same = preview.rows().stream()
                .filter(row -> changes(row) && !row.writes())
                .count();
        long made = preview.rows().stream()
                .filter(row -> row.problems().isEmpty() && row.changes() == null)
                .count();
        return getTranslation("import.preview.changes", changed, same, made);
    }

    private static boolean changes(PreviewRow row) {
        return row.problems().isEmpty() && row.changes() != null;
    }

    /** What empty cells do to records that are there, where there are any. */
    private Optional<Paragraph> emptied(Preview preview, @Nullable EmptyCells choice) {
        var rows = preview.rows().stream().filter(ImportPreview::changes).toList();
        var names = mapping.fields().stream()
                .filter(Objects::nonNull)
                .filter(key -> rows.stream().anyMatch(row -> isEmpty(row, key)))
                .flatMap(key -> type.field(key).stream())
                .map(field -> field.name().in(getLocale()))
                .collect(joining(", "));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var clears = choice == EmptyCells.CLEAR;
        var sentence = new Paragraph(getTranslation(clears ? "import.preview.clears" : "import.preview.keeps", names));
        if (clears) {
            sentence.addClassName("import-clears");
        }
        return Optional.of(sentence);
    }

    private boolean isEmpty(PreviewRow row, String key) {
        return row.cells().get(mapping.fields().indexOf(key)).isBlank();
    }

    private NativeTableRow header() {
        var header = new NativeTableRow(new NativeTableHeaderCell("№"));
        if (mapping.key() != null) {
            header.add(new NativeTableHeaderCell(getTranslation("import.preview.record")));
        }
        mapping.fields().stream()
                .filter(Objects::nonNull)
                .flatMap(key -> type.field(key).stream())
                .forEach(field ->
                        header.add(new NativeTableHeaderCell(field.name().in(getLocale()))));
        return header;
    }

    private NativeTableRow row(PreviewRow row) {
        var number = new NativeTableCell(new Span(String.valueOf(row.number())));
        problem(
                number,
                row.problems().stream()
                        .filter(problem -> !isShown(problem.field()))
                        .map(this::sentence)
                        .collect(joining(" ")));
        var shown = new NativeTableRow(number);
        if (mapping.key() != null) {
            shown.add(new NativeTableCell(new Span(record(row))));
        }
        for (int index = 0; index < mapping.fields().size(); index++) {
            var cell = row.cells().get(index);
            Optional.ofNullable(mapping.fields().get(index))
                    .flatMap(type::field)
                    .ifPresent(field -> shown.add(cell(cell, field, row)));
        }
        return shown;
    }

    private boolean isShown(String field) {
        return mapping.fields().contains(field) && type.field(field).isPresent();
    }

    private String sentence(FieldProblem problem) {
        return problem.field().equals(ExchangeApi.RECORD)
                ? getTranslation("import.record") + ": " + problem.text()
                : type.field(problem.field())
                        .map(field -> field.name().in(getLocale()) + ": " + problem.text())
                        .orElse(problem.text());
    }

    private String record(PreviewRow row) {
        if (!row.problems().isEmpty()) {
            return "";
        }
        return Optional.ofNullable(row.changes())
                .map(Match::title)
                .map(title -> row.writes() ? title : getTranslation("import.preview.same", title))
                .orElseGet(() -> getTranslation("import.preview.new"));
    }

    private NativeTableCell cell(String inFile, Field field, PreviewRow row) {
        var text = new Span(stored(inFile, field, row));
        if (!row.values().containsKey(field.key()) || row.values().get(field.key()) == null) {
            text.addClassName("nothing-stored");
        }
        var cell = new NativeTableCell(text);
        var source = getTranslation("import.preview.cell", inFile);
        cell.setTitle(source);
        if (isAnotherNumber(inFile, field, row)) {
            var shown = new Span(source);
            shown.addClassName("cell-source");
            cell.add(shown);
        }
        problem(
                cell,
                row.problems().stream()
                        .filter(problem -> problem.field().equals(field.key()))
                        .map(FieldProblem::text)
                        .collect(joining(" ")));
        return cell;
    }

    /** Whether the file shows other digits than will be stored, as of amounts in thousands. */
    private static boolean isAnotherNumber(String inFile, Field field, PreviewRow row) {
        var stored = row.values().get(field.key());
        if (!row.problems().isEmpty() || stored == null || !field.kind().isNumber()) {
            return false;
        }
        var shown = digits(inFile);
        var digits =
                digits(new BigDecimal(stored.toString()).stripTrailingZeros().toPlainString());
        return !shown.startsWith(digits) || !shown.substring(digits.length()).matches("0*");
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceAll("^0+", "");
    }

    /** As the card will show it; of a row that is refused, what stands in the file. */
    private String stored(String inFile, Field field, PreviewRow row) {
        if (!row.problems().isEmpty()) {
            return inFile;
        }
        if (row.values().get(field.key()) != null) {
            return FieldText.of(
                    type, field, row.values().get(field.key()), row.names().get(field.key()));
        }
        if (row.changes() == null) {
            return "";
        }
        return getTranslation(row.values().containsKey(field.key()) ? "import.preview.cleared" : "import.preview.kept");
    }

    private static void problem(NativeTableCell cell, String sentence) {
        if (!sentence.isEmpty()) {
            var problem = new Span(sentence);
            problem.addClassName("cell-problem");
            cell.addClassName("wrong");
            cell.add(problem);
        }
    }
}
