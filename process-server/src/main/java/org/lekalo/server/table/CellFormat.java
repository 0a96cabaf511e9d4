package org.lekalo.server.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.lekalo.server.table.FormatSection.Shows;

/** One way of showing numbers: what it makes of a number, and to how many decimals it shows it. */
final class CellFormat {

    /** So many digits of a number a spreadsheet shows at most; what is behind them is an error of computing. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** The days that a sheet knows end with the year 9999; it shows crosses for any other. */
    private static final double DAYS_END = 2_958_466;

    private static final double YEAR_1904 = 1_462;
    private static final String NO_DAY = "########";

    /** What a sheet shows for the day that no calendar has, mostly of a formula about an empty cell. */
    private static final String DAY_ZERO = "00.01.1900";

    private static final Pattern SEPARATOR = Pattern.compile("\\[[^\\]]*]|;");
    private static final int SHORT_DATE = 14;
    private static final int MOST_SECTIONS = 3;

    private final boolean shortDate;
    private final boolean from1904;
    private final List<FormatSection> sections = new ArrayList<>();

    /** @param declared in the file; what is not has no currency of its own */
    CellFormat(int id, String code, boolean declared, boolean from1904, Locale language) {
        this.shortDate = id == SHORT_DATE;
        this.from1904 = from1904;
        var own = declared ? code : code.replace("\"$\"", "").replace("$", "");
        var hidden = HiddenText.in(own);
        int from = 0;
        var separators = SEPARATOR.matcher(hidden);
        while (separators.find()) {
            if (separators.group().equals(";")) {
                sections.add(new FormatSection(hidden.substring(from, separators.start()), own, language));
                from = separators.end();
            }
        }
        addLast(hidden.substring(from), own, language);
    }

    /** The last one may be for texts. */
    private void addLast(String section, String written, Locale language) {
        if (sections.isEmpty() || !section.contains("@")) {
            sections.add(new FormatSection(section, written, language));
        }
    }

    Cell cell(double value, DateTimeFormatter shortDates) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.of(Cell.Kind.ERROR, String.valueOf(value));
        }
        int index = index(value);
        var section = sections.get(index);
        return switch (section.shows()) {
            case DAY -> day(value, section, shortDates);
            case TIME -> Cell.of(Cell.Kind.TIME, section.shownTime(value));
            case NOTHING -> sections.get(0).shows() == Shows.DAY ? Cell.EMPTY : number(value, index);
            default -> number(value, index);
        };
    }

    private int index(double value) {
        int last = Math.min(sections.size(), MOST_SECTIONS) - 1;
        if (last == 0 || fits(0, value, last == 1 ? value >= 0 : value > 0)) {
            return 0;
        }
        return last == 1 || fits(1, value, value < 0) ? 1 : last;
    }

    private boolean fits(int index, double value, boolean otherwise) {
        var section = sections.get(index);
        return section.conditional() ? section.fits(value) : otherwise;
    }

    private Cell number(double value, int index) {
        var section = sections.get(index);
        var exact = new BigDecimal(value).round(DIGITS);
        var number = section.number(exact);
        boolean below = index == 1 && value < 0 && !section.conditional();
        var shown = section.shown(below ? -exact.doubleValue() : exact.doubleValue(), number);
        return Cell.number(section.shows() == Shows.PERCENT ? Cell.Kind.PERCENT : Cell.Kind.NUMBER, shown, number);
    }

    /** The short date is shown as each language writes it. */
    private Cell day(double value, FormatSection section, DateTimeFormatter shortDates) {
        if (value < 0 || value >= DAYS_END - (from1904 ? YEAR_1904 : 0)) {
            return Cell.of(Cell.Kind.ERROR, NO_DAY);
        }
        if (value < 1 && !from1904) {
            return Cell.of(Cell.Kind.ERROR, DAY_ZERO);
        }
        var moment = moment(value);
        return Cell.moment(shortDate ? moment.format(shortDates) : section.shown(moment), moment);
    }

    /** To the second, and never over midnight: the sheet shows the day before. */
    private LocalDateTime moment(double value) {
        var exact = DateUtil.getLocalDateTime(value, from1904, false);
        var rounded = DateUtil.getLocalDateTime(value, from1904, true);
        return rounded.toLocalDate().equals(exact.toLocalDate()) ? rounded : exact.truncatedTo(ChronoUnit.SECONDS);
    }
}
