package org.lekalo.server.table;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the formats of one workbook make of numbers. */
final class FormattedNumbers {

    private final Locale language;
    private final DataFormatter formatter;
    private final Map<String, FormatSections> sections = new HashMap<>();

    FormattedNumbers(Locale language) {
        this.language = language;
        this.formatter = new DataFormatter(language);
    }

    String shown(double value, int id, String code, boolean from1904) {
        if (!FormatSections.are(code)) {
            return formatter.formatRawCellContents(value, id, code, from1904);
        }
        boolean date = DateUtil.isADateFormat(id, code) && DateUtil.isValidExcelDate(value);
        return sections.computeIfAbsent(code, format -> new FormatSections(format, language))
                .shown(value, date, from1904);
    }
}
