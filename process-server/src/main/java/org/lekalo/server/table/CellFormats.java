package org.lekalo.server.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook show their numbers, by the cells' styles. */
final class CellFormats {

    private static final int MOST = 65_536;
    private static final int MOST_DECLARED = 5_000;
    private static final int LONGEST = 255;

    private final List<CellFormat> byStyle;
    private final CellFormat general;
    private final DateTimeFormatter shortDate;

    private CellFormats(List<CellFormat> byStyle, Locale language) {
        this.byStyle = byStyle;
        this.general = new CellFormat(0, "General", false, false, language);
        this.shortDate = DateTimeFormatter.ofPattern(language.getLanguage().equals("ru") ? "dd.MM.yyyy" : "yyyy-MM-dd");
    }

    static CellFormats of(Optional<XmlPart> part, boolean from1904, Locale language) throws IOException {
        List<CellFormat> byStyle = new ArrayList<>();
        if (part.isPresent()) {
            try (var xml = part.get()) {
                read(xml, byStyle, from1904, language);
            }
        }
        return new CellFormats(byStyle, language);
    }

    private static void read(XmlPart xml, List<CellFormat> byStyle, boolean from1904, Locale language) {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, CellFormat> known = new HashMap<>();
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.begins("cellXfs");
            } else if (xml.begins("numFmt")) {
                codes.put(number(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.begins("xf") && ofCells) {
                byStyle.add(known.computeIfAbsent(
                        number(xml.attribute("numFmtId")), id -> format(id, codes.get(id), from1904, language)));
            }
            if (byStyle.size() > MOST || codes.size() > MOST_DECLARED) {
                throw Bounds.refused("table-size");
            }
        }
    }

    /** A format that is not declared is one of those that each spreadsheet shows in its own country's way. */
    private static CellFormat format(int id, @Nullable String declared, boolean from1904, Locale language) {
        var code = declared == null ? builtIn(id) : declared;
        return new CellFormat(id, code.length() > LONGEST ? "General" : code, declared != null, from1904, language);
    }

    private static String builtIn(int id) {
        var code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        return code == null ? "General" : code;
    }

    private static int number(@Nullable String written) {
        try {
            return Integer.parseInt(String.valueOf(written));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A number as a cell of the style shows it. */
    Cell cell(@Nullable String style, double value) {
        int index = number(style);
        var format = index >= 0 && index < byStyle.size() ? byStyle.get(index) : general;
        return format.cell(value, shortDate);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
