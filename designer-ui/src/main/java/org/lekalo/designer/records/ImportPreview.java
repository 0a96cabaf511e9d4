package org.lekalo.designer.records;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.RecordType;

/** The first rows of a file as they would be taken in; what is wrong stands under its cell. */
final class ImportPreview extends Div {

    private final RecordType type;
    private final Mapping mapping;

    ImportPreview(RecordType type, Preview preview, Mapping mapping) {
        this.type = type;
        this.mapping = mapping;
        addClassName("import-preview");
        long wrong =
                preview.rows().stream().filter(row -> !row.problems().isEmpty()).count();
        add(new Paragraph(
                wrong == 0
                        ? getTranslation("import.preview.good", preview.rows().size())
                        : getTranslation(
                                "import.preview.bad", wrong, preview.rows().size())));
        var table = new NativeTable();
        table.getHead().add(header());
        preview.rows().forEach(row -> table.getBody().add(row(row)));
        var scroll = new Div(table);
        scroll.addClassName("import-scroll");
        add(scroll);
    }

    private NativeTableRow header() {
        var header = new NativeTableRow(new NativeTableHeaderCell("№"));
        mapping.fields().stream()
                .filter(Objects::nonNull)
                .flatMap(key -> type.field(key).stream())
                .forEach(field ->
                        header.add(new NativeTableHeaderCell(field.name().in(getLocale()))));
        return header;
    }

    private NativeTableRow row(PreviewRow row) {
        var number = new NativeTableCell(new Span(String.valueOf(row.number())));
        var elsewhere = row.problems().stream()
                .filter(problem -> !mapping.fields().contains(problem.field()))
                .map(problem -> type.field(problem.field())
                        .map(field -> field.name().in(getLocale()) + ": " + problem.text())
                        .orElse(problem.text()))
                .collect(joining(" "));
        problem(number, elsewhere);
        var shown = new NativeTableRow(number);
        for (int index = 0; index < mapping.fields().size(); index++) {
            var field = mapping.fields().get(index);
            if (field != null) {
                shown.add(cell(row.cells().get(index), field, row));
            }
        }
        return shown;
    }

    private static NativeTableCell cell(String text, String field, PreviewRow row) {
        var cell = new NativeTableCell(new Span(text));
        cell.setTitle(text);
        problem(
                cell,
                row.problems().stream()
                        .filter(problem -> problem.field().equals(field))
                        .map(FieldProblem::text)
                        .collect(joining(" ")));
        return cell;
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
