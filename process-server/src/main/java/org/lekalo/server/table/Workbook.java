package org.lekalo.server.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file, and which of them is the first sheet that one sees. */
final class Workbook implements AutoCloseable {

    private static final String START = "_rels/.rels";
    private static final long SMALL_PART = 20_000_000;
    private static final long STRINGS_PART = 200_000_000;
    private static final long SHEET_PART = 800_000_000;

    private static final int MOST_RELATIONS = 10_000;

    private final ZipFile parts;
    private final String main;
    private final Map<String, Relation> relations;

    private record Relation(String type, String target) {}

    /** Null stands for what a sheet does not say. */
    private record Sheet(@Nullable String relation, boolean hidden) {}

    private Workbook(ZipFile parts) throws IOException {
        this.parts = parts;
        this.main = relations(START, "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(Bounds::noTable);
        int name = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, name);
        this.relations = relations(folder + "_rels/" + main.substring(name) + ".rels", folder);
    }

    static Workbook open(Path file) throws IOException {
        requireShortList(file);
        ZipFile parts;
        try {
            parts = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw Bounds.refused("table-damaged");
        }
        try {
            return new Workbook(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static void requireShortList(Path file) throws IOException {
        switch (PartsList.of(file)) {
            case NONE, UNCLEAR -> throw Bounds.refused("table-damaged");
            case LONG -> throw Bounds.refused("table-size");
            case SHORT -> {}
        }
    }

    private Map<String, Relation> relations(String part, String folder) throws IOException {
        Map<String, Relation> found = new HashMap<>();
        try (var xml = part(part, SMALL_PART)) {
            while (xml.next()) {
                if (xml.begins("Relationship")) {
                    var target = String.valueOf(xml.attribute("Target"));
                    found.put(
                            String.valueOf(xml.attribute("Id")),
                            new Relation(
                                    String.valueOf(xml.attribute("Type")),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
                if (found.size() > MOST_RELATIONS) {
                    throw Bounds.refused("table-size");
                }
            }
        }
        return found;
    }

    private XmlPart part(String name, long most) throws IOException {
        var entry = parts.getEntry(name);
        if (entry == null) {
            throw Bounds.noTable();
        }
        return new XmlPart(parts.getInputStream(entry), most);
    }

    private Optional<XmlPart> related(String type, long most) throws IOException {
        var target = relations.values().stream()
                .filter(relation -> relation.type().endsWith("/" + type))
                .map(Relation::target)
                .filter(name -> parts.getEntry(name) != null)
                .findFirst();
        return target.isPresent() ? Optional.of(part(target.get(), most)) : Optional.empty();
    }

    Optional<XmlPart> strings() throws IOException {
        return related("sharedStrings", STRINGS_PART);
    }

    Optional<XmlPart> styles() throws IOException {
        return related("styles", SMALL_PART);
    }

    /** What opens the first sheet, and whether days count from 1904. */
    record Opened(XmlPart sheet, boolean from1904) {}

    Opened firstSheet() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (var xml = part(main, SMALL_PART)) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.begins("sheet") && sheets.size() < MOST_RELATIONS) {
                    var state = xml.attribute("state");
                    sheets.add(new Sheet(xml.attribute("id"), state != null && !state.equals("visible")));
                }
            }
        }
        var first = sheets.stream()
                .filter(sheet -> !sheet.hidden())
                .map(sheet -> relations.get(String.valueOf(sheet.relation())))
                .filter(relation -> relation != null && relation.type().endsWith("/worksheet"))
                .findFirst()
                .orElseThrow(Bounds::noTable);
        return new Opened(part(first.target(), SHEET_PART), from1904);
    }

    static boolean isTrue(@Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
