package org.lekalo.server.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormatPart;
import org.apache.poi.ss.usermodel.DateUtil;

/** A format of several sections, each for some numbers; the library alone would keep every such format for ever. */
final class FormatSections {

    private static final Pattern SEPARATOR = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]|;");
    private static final Pattern CONDITION = Pattern.compile("\\[\\s*[<>=]");

    private final Locale language;
    private final List<String> sections = new ArrayList<>();
    private final Map<String, CellFormatPart> parts = new HashMap<>();

    FormatSections(String code, Locale language) {
        this.language = language;
        int from = 0;
        var separators = SEPARATOR.matcher(code);
        while (separators.find()) {
            if (separators.group().equals(";")) {
                sections.add(code.substring(from, separators.start()));
                from = separators.end();
            }
        }
        sections.add(code.substring(from));
    }

    /** Two sections without conditions the library takes for one format. */
    static boolean are(String code) {
        int first = code.indexOf(';');
        return first >= 0
                && (first != code.lastIndexOf(';') || CONDITION.matcher(code).find());
    }

    /** Fails where the section means nothing to the library, as an empty one does. */
    String shown(double value, boolean date, boolean from1904) {
        int index = index(value);
        if (date && value != 0) {
            return part(index).apply(DateUtil.getJavaDate(value, from1904)).text;
        }
        boolean below = index == 1 && value < 0 && !conditional(index);
        return part(index).apply(below ? -value : value).text;
    }

    private int index(double value) {
        int last = Math.min(sections.size(), 3) - 1;
        if (last == 0 || fits(0, value, last == 1 ? value >= 0 : value > 0)) {
            return 0;
        }
        return last == 1 || fits(1, value, value < 0) ? 1 : last;
    }

    private boolean fits(int index, double value, boolean otherwise) {
        return conditional(index) ? part(index).applies(value) : otherwise;
    }

    private boolean conditional(int index) {
        return CONDITION.matcher(sections.get(index)).find();
    }

    private CellFormatPart part(int index) {
        return parts.computeIfAbsent(sections.get(index), code -> new CellFormatPart(language, code));
    }
}
