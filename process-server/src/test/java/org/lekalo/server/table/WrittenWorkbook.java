package org.lekalo.server.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, written part by part as some program may have done it, or some enemy. */
final class WrittenWorkbook {

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** What a part holds; more than fits into memory, if need be. */
    interface Content {

        void write(ZipOutputStream to) throws IOException;
    }

    WrittenWorkbook() {
        part("_rels/.rels", """
                <Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        part("xl/_rels/workbook.xml.rels", """
                <Relationships>
                <Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="r3" Type="x/styles" Target="styles.xml"/>
                </Relationships>""");
        part("xl/workbook.xml", """
                <workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""");
    }

    WrittenWorkbook part(String name, String content) {
        return part(name, to -> to.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    WrittenWorkbook part(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    /** @param rows below the header of columns A to E */
    WrittenWorkbook sheet(String rows) {
        return part(
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + header() + rows + "</sheetData></worksheet>");
    }

    static String header() {
        return "<row r=\"1\">"
                + "ABCDE"
                        .chars()
                        .mapToObj(letter -> "<c t=\"inlineStr\"><is><t>" + (char) letter + "</t></is></c>")
                        .reduce("", String::concat)
                + "</row>";
    }

    /** @param formats of the styles from 1 on */
    WrittenWorkbook formats(String... formats) {
        var declared = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int index = 0; index < formats.length; index++) {
            declared.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(200 + index, formats[index].replace("\"", "&quot;")));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + index));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>".formatted(declared, styles));
    }

    static Content repeated(String before, String what, int times, String after) {
        return to -> {
            to.write(before.getBytes(StandardCharsets.UTF_8));
            var piece = what.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int index = 0; index < times / 1_000; index++) {
                to.write(piece);
            }
            to.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    Path in(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "book", ".xlsx");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
            }
        }
        return file;
    }
}
