package org.lekalo.server.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormatPart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.LocaleID;
import org.apache.poi.util.LocaleUtil;

/** One section of a number format, which is for some of the numbers. */
final class FormatSection {

    enum Shows {
        NOTHING,
        NUMBER,
        PERCENT,
        /** A number in as many digits as it needs. */
        GENERAL,
        DAY,
        /** A time of some day, or how long something lasts. */
        TIME
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern CONDITION = Pattern.compile("\\[\\s*[<>=]");
    private static final Pattern LANGUAGE = Pattern.compile("\\[\\$[^\\]-]*-([0-9A-Fa-f]{1,8})]");
    private static final Pattern GENERAL = Pattern.compile("general|@", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern DAY = Pattern.compile("[dD]");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dy]");
    private static final Pattern TIME = Pattern.compile("[hs]");
    private static final Pattern PLACES = Pattern.compile("[0#?]");
    private static final Pattern OTHERWISE_SHOWN = Pattern.compile("[eE][-+]|/|,(?![0#?,])");
    private static final int DECLARED = 200;
    private static final int PRIMARY_LANGUAGE = 0x3ff;
    private static final int OF_THE_COUNTRY = 0x400;

    private final Shows shows;
    private final String code;
    private final boolean conditional;
    private final OptionalInt decimals;
    private final Locale names;
    private final boolean monthAlone;
    private final Optional<CellFormatPart> part;

    FormatSection(String code, String written, Locale language) {
        this.conditional = CONDITION.matcher(code).find();
        var plain = HiddenText.without(code);
        this.shows = shows(plain);
        this.decimals = isNumber() ? decimals(plain) : OptionalInt.empty();
        this.code = isNumber() && !plain.contains("/") ? HiddenText.digitsIn(code) : code;
        this.names = isNumber() ? language : languageOf(written, language);
        this.monthAlone = !DAY.matcher(BRACKETS.matcher(plain).replaceAll("")).find();
        this.part = part(this.code, names);
    }

    private static Shows shows(String plain) {
        if (plain.isBlank()) {
            return Shows.NOTHING;
        }
        if (GENERAL.matcher(plain).find()) {
            return Shows.GENERAL;
        }
        var lower = plain.toLowerCase(Locale.ROOT);
        if (ELAPSED.matcher(plain).find()) {
            return Shows.TIME;
        }
        if (DateUtil.isADateFormat(DECLARED, plain)) {
            var day = DAY_OR_YEAR.matcher(lower).find() || !TIME.matcher(lower).find();
            return day ? Shows.DAY : Shows.TIME;
        }
        return plain.contains("%") ? Shows.PERCENT : Shows.NUMBER;
    }

    private boolean isNumber() {
        return shows == Shows.NUMBER || shows == Shows.PERCENT;
    }

    /** To how many places a number is shown; none where it is shown in another way than by its digits. */
    private static OptionalInt decimals(String plain) {
        if (!PLACES.matcher(plain).find() || OTHERWISE_SHOWN.matcher(plain).find()) {
            return OptionalInt.empty();
        }
        int point = plain.indexOf('.');
        return OptionalInt.of(
                point < 0
                        ? 0
                        : (int) PLACES.matcher(plain.substring(point)).results().count());
    }

    /** Names of months and days are of the language that the format names. */
    private static Locale languageOf(String written, Locale language) {
        var named = LANGUAGE.matcher(written);
        if (!named.find()) {
            return language;
        }
        int code = (int) Long.parseLong(named.group(1), 16) & 0xffff;
        return Optional.ofNullable(LocaleID.lookupByLcid(code))
                .or(() -> Optional.ofNullable(LocaleID.lookupByLcid(OF_THE_COUNTRY | (code & PRIMARY_LANGUAGE))))
                .map(LocaleID::getLanguageTag)
                .filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag)
                .orElse(language);
    }

    /** Many a format was never tried on the library. */
    private static Optional<CellFormatPart> part(String code, Locale language) {
        try {
            return Optional.of(new CellFormatPart(language, code));
        } catch (RuntimeException meansNothing) {
            return Optional.empty();
        }
    }

    Shows shows() {
        return shows;
    }

    boolean conditional() {
        return conditional && part.isPresent();
    }

    boolean fits(double value) {
        return part.filter(known -> known.applies(value)).isPresent();
    }

    /** As it is shown, but where the section shows something else than its digits: then as it is. */
    BigDecimal number(BigDecimal exact) {
        var whole = shows == Shows.PERCENT ? exact.multiply(HUNDRED) : exact;
        var number = decimals.isPresent() && decimals.getAsInt() < whole.scale()
                ? whole.setScale(decimals.getAsInt(), RoundingMode.HALF_UP)
                : whole;
        return number.stripTrailingZeros();
    }

    /** @param number that is shown of the value; its digits where the section cannot be followed */
    String shown(double value, BigDecimal number) {
        var digits = CellFormats.plain(number);
        if (shows == Shows.GENERAL) {
            var shown = GENERAL.matcher(BRACKETS.matcher(code).replaceAll("")).replaceFirst(digits);
            return HiddenText.shown(shown).strip();
        }
        return applied(value)
                .filter(shown -> decimals.isEmpty() || digits(shown).equals(digits(digits)))
                .map(HiddenText::shown)
                .map(String::strip)
                .filter(shown -> !shown.isEmpty())
                .orElse(digits);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceAll("^0+|0+$", "");
    }

    String shown(LocalDateTime moment) {
        return applied(Date.from(moment.atZone(zone()).toInstant()))
                .map(HiddenText::shown)
                .map(shown -> monthAlone ? withMonthAlone(shown, moment.getMonth()) : shown)
                .orElseGet(moment::toString)
                .strip();
    }

    /** Languages that bend the name of a month behind its day do not where there is none. */
    private String withMonthAlone(String shown, Month month) {
        return shown.replace(
                        month.getDisplayName(TextStyle.FULL, names),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, names))
                .replace(
                        month.getDisplayName(TextStyle.SHORT, names),
                        month.getDisplayName(TextStyle.SHORT_STANDALONE, names));
    }

    /** How long the value is, in days. */
    String shownTime(double value) {
        Object time = ELAPSED.matcher(code).find() ? value : DateUtil.getJavaDate(value, false);
        return applied(time)
                .map(HiddenText::shown)
                .orElseGet(() -> String.valueOf(value))
                .strip();
    }

    private Optional<String> applied(Object value) {
        try {
            return part.map(known -> known.apply(value).text);
        } catch (RuntimeException neverTried) {
            return Optional.empty();
        }
    }

    /** In which the library tells days. */
    private static ZoneId zone() {
        return LocaleUtil.getUserTimeZone().toZoneId();
    }
}
