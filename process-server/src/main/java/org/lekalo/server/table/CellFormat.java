package org.lekalo.server.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** One way of showing numbers: what it makes of a number, and to how many decimals it shows it. */
final class CellFormat {

    /** So many digits of a number a spreadsheet shows at most; what is behind them is an error of computing. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Text in quotes, behind backslashes, as wide as something else, and in brackets. */
    private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]");

    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy]");
    private static final Pattern TIME = Pattern.compile("[hs]");
    private static final Pattern PLACES = Pattern.compile("[0#?]");
    private static final Pattern OTHERWISE_SHOWN = Pattern.compile("[eE][-+]|/|,(?![0#?,])");
    private static final int SHORT_DATE = 14;

    static final CellFormat GENERAL = new CellFormat(0, "General", false, false);

    private final int id;
    private final String code;
    private final boolean from1904;
    private final boolean general;
    private final boolean date;
    private final boolean percent;
    private final List<OptionalInt> decimals;

    /** @param declared in the file; what is not has no currency of its own */
    CellFormat(int id, String code, boolean declared, boolean from1904) {
        this.id = id;
        this.code = declared ? code : code.replace("\"$\"", "").replace("$", "");
        this.from1904 = from1904;
        this.general = code.equalsIgnoreCase("General") || code.equals("@") || code.isBlank();
        this.date = !general && isDate(id, code);
        this.percent = BESIDE.matcher(code).replaceAll("").contains("%");
        this.decimals = CONDITION.matcher(code).find() ? List.of() : decimals(code);
    }

    /** Whether it shows a day, and not only a time of some day. */
    private static boolean isDate(int id, String code) {
        var plain = BESIDE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return DateUtil.isADateFormat(id, code)
                && (DAY_OR_YEAR.matcher(plain).find() || !TIME.matcher(plain).find());
    }

    /** Of what is above, below and just zero; none where the number is shown in another way than by its digits. */
    private static List<OptionalInt> decimals(String code) {
        List<OptionalInt> decimals = new ArrayList<>();
        for (var part : BESIDE.matcher(code).replaceAll("").split(";", -1)) {
            decimals.add(decimalsOf(part));
        }
        return decimals;
    }

    private static OptionalInt decimalsOf(String part) {
        if (!PLACES.matcher(part).find() || OTHERWISE_SHOWN.matcher(part).find()) {
            return OptionalInt.empty();
        }
        int point = part.indexOf('.');
        return OptionalInt.of(
                point < 0
                        ? 0
                        : (int) PLACES.matcher(part.substring(point)).results().count());
    }

    Cell cell(double value, FormattedNumbers numbers, DateTimeFormatter shortDate) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.of(Cell.Kind.ERROR, String.valueOf(value));
        }
        if (date && DateUtil.isValidExcelDate(value)) {
            return moment(value, numbers, shortDate);
        }
        var number = number(value);
        var shown = general ? CellFormats.plain(number) : shown(value, number, numbers);
        return Cell.number(percent ? Cell.Kind.PERCENT : Cell.Kind.NUMBER, shown, number);
    }

    private BigDecimal number(double value) {
        var exact = new BigDecimal(value).round(DIGITS);
        var whole = percent ? exact.multiply(HUNDRED) : exact;
        var shown = general || decimals.isEmpty() ? OptionalInt.empty() : decimals.get(section(value));
        var number = shown.isPresent() && shown.getAsInt() < whole.scale()
                ? whole.setScale(shown.getAsInt(), RoundingMode.HALF_UP)
                : whole;
        return number.stripTrailingZeros();
    }

    private int section(double value) {
        int asked = value < 0 ? 1 : value == 0 ? 2 : 0;
        return asked < decimals.size() ? asked : 0;
    }

    /** The short date is shown as each language writes it. */
    private Cell moment(double value, FormattedNumbers numbers, DateTimeFormatter shortDate) {
        var moment = DateUtil.getLocalDateTime(value, from1904, true);
        return Cell.moment(
                id == SHORT_DATE
                        ? moment.format(shortDate)
                        : shown(value, new BigDecimal(value).round(DIGITS), numbers),
                moment);
    }

    /** Many a format was never tried on the library; the plain number is shown where it fails. */
    private String shown(double value, BigDecimal number, FormattedNumbers numbers) {
        try {
            return numbers.shown(value, id, code, from1904).strip();
        } catch (RuntimeException e) {
            return CellFormats.plain(number);
        }
    }
}
