package org.lekalo.server.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.message.Numbers;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.record.AcceptedValue;
import org.lekalo.server.spelling.ColumnEvidence;
import org.lekalo.server.spelling.CurrencySigns;
import org.lekalo.server.spelling.Meaning;
import org.lekalo.server.spelling.Meaning.One;
import org.lekalo.server.spelling.Meaning.Several;
import org.lekalo.server.spelling.Spelling;
import org.lekalo.server.table.Cell;

/**
 * What stands in a cell, as the records take it: numbers and dates by the spelling of their column, choices by name. What
 * can be read in several ways is not guessed.
 */
record CellReader(ZoneId zone, Locale language, CurrencySigns currency) {

    private static final Set<String> YES = Set.of("да", "yes", "true", "1", "+", "истина", "y", "д");
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[Ee]\\+\\d{1,3}");

    /** How programs write a telephone or a tax number that they took for an amount. */
    private static final Pattern AMOUNT = Pattern.compile("^(\\+?\\d{5,20})[.,]0$");

    private static final Pattern HARMLESS = Pattern.compile("^'+[=+\\-@]");
    private static final Pattern SECONDS = Pattern.compile("\\d:\\d{2}:\\d{2}");
    private static final Set<String> NO = Set.of("нет", "no", "false", "0", "-", "ложь", "n", "н");

    /** What a cell was read as. */
    sealed interface Read {

        record Value(Object value) implements Read {}

        /** {@code name} is the key of the sentence, {@code refusal.field.…}. */
        record Problem(String name, Map<String, Object> facts) implements Read {

            Problem(String name) {
                this(name, Map.of());
            }
        }
    }

    /** Neither references nor people, which need to be looked up. */
    Read read(Field field, Cell cell, Spelling spelling) {
        return broken(cell).<Read>map(problem -> problem).orElseGet(() -> switch (field.kind()) {
            case NUMBER, MONEY -> number(field, cell, spelling);
            case DATE -> date(cell, spelling);
            case DATE_TIME -> moment(cell, spelling);
            case YES_NO -> new Read.Value(yesNo(cell.kind(), cell.shown().strip()));
            case CHOICE -> new Read.Value(option(field, cell.shown().strip()));
            case MANY_CHOICE -> new Read.Value(options(field, cell.shown().strip()));
            case TEXT -> text(field, cell.shown().strip());
            case LONG_TEXT -> new Read.Value(written(cell.shown()));
            case REFERENCE, PERSON, FILE -> new Read.Value(written(cell.shown().strip()));
        });
    }

    private static boolean isNumber(Field field) {
        return field.form() == TextForm.TELEPHONE || field.form() == TextForm.TAX_NUMBER;
    }

    /** What of a column is heard for the field: of cells that it would not take, nothing. */
    ColumnEvidence heard(Field field, ColumnEvidence column, Reading reading, LocalDate today) {
        var alone = new Spelling(reading, column.of(text -> false), today);
        return column.of(text -> read(field, Cell.written(text), alone) instanceof Read.Value value
                && AcceptedValue.is(field, value.value()));
    }

    /** A number too long for its column a spreadsheet writes by its first digits only. */
    private static Read text(Field field, String text) {
        if (!isNumber(field)) {
            return new Read.Value(written(text));
        }
        return SHORTENED.matcher(text).matches()
                ? new Read.Problem("shortened-number", Map.of("shown", text))
                : new Read.Value(written(AMOUNT.matcher(text).replaceFirst("$1")));
    }

    /** Why the cell holds nothing that could be read. */
    Optional<Read.Problem> broken(Cell cell) {
        return switch (cell.kind()) {
            case ERROR -> Optional.of(new Read.Problem("cell-error", Map.of("shown", cell.shown())));
            case NOT_COMPUTED -> Optional.of(new Read.Problem("cell-not-computed"));
            case TOO_LONG -> Optional.of(new Read.Problem("too-long", Map.of("limit", ExchangeApi.LONGEST_CELL)));
            default -> Optional.empty();
        };
    }

    private Read number(Field field, Cell cell, Spelling spelling) {
        var shown = cell.shown().strip();
        var foreign = currency.foreign(shown);
        if (foreign.isPresent()) {
            return new Read.Problem("another-currency", Map.of("sign", foreign.get(), "own", currency.code()));
        }
        var percent = cell.kind() == Cell.Kind.PERCENT || shown.endsWith("%");
        if (percent && field.kind() == FieldKind.MONEY) {
            return new Read.Problem("percent-is-no-amount");
        }
        var number = cell.number();
        if (number != null) {
            return new Read.Value(number);
        }
        if (cell.kind() != Cell.Kind.WRITTEN) {
            return new Read.Problem("not-a-number");
        }
        var digits = currency.withoutOwn(percent ? shown.substring(0, shown.length() - 1) : shown);
        return read(spelling.number(digits), value -> value, this::words, "number");
    }

    private Read date(Cell cell, Spelling spelling) {
        var moment = cell.moment();
        if (moment != null) {
            return new Read.Value(moment.toLocalDate().toString());
        }
        return cell.kind() == Cell.Kind.WRITTEN
                ? read(spelling.date(cell.shown().strip()), LocalDate::toString, this::words, "date")
                : new Read.Problem(insteadOf("not-a-date", cell));
    }

    /** Sheets keep dates as numbers of days, and the cell's format alone tells them apart. */
    private static String insteadOf(String problem, Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER ? "number-is-no-date" : problem;
    }

    private Read moment(Cell cell, Spelling spelling) {
        var moment = cell.moment();
        if (moment != null) {
            return new Read.Value(moment.atZone(zone).toInstant().toString());
        }
        return cell.kind() == Cell.Kind.WRITTEN
                ? read(spelling.moment(cell.shown().strip(), zone), Instant::toString, this::words, "moment")
                : new Read.Problem(insteadOf("not-a-moment", cell));
    }

    private static <T> Read read(
            Meaning<T> meaning, Function<T, Object> value, Function<T, String> words, String what) {
        if (meaning instanceof One<T> one) {
            return new Read.Value(value.apply(one.value()));
        }
        return meaning instanceof Several<T> several
                ? new Read.Problem(
                        "several-meanings-of-" + what,
                        Map.of("first", words.apply(several.first()), "second", words.apply(several.second())))
                : new Read.Problem("not-a-" + what);
    }

    private String words(BigDecimal number) {
        return Numbers.in(language).write(number);
    }

    private String words(LocalDate date) {
        var russian = language.getLanguage().equals("ru");
        return date.format(DateTimeFormatter.ofPattern(russian ? "dd.MM.yyyy" : "d MMM yyyy", Locale.ENGLISH));
    }

    private String words(Instant moment) {
        return words(LocalDateTime.ofInstant(moment, zone).toLocalDate());
    }

    private static List<String> options(Field field, String text) {
        return Arrays.stream(text.split("[,;\n]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> option(field, one))
                .toList();
    }

    /** One apostrophe before what looks like a formula is not meant. */
    static String written(String text) {
        return HARMLESS.matcher(text).find() ? text.substring(1) : text;
    }

    /** Whether the moment in the cell is one of the seconds of a minute, or the minute itself. */
    static boolean toTheSecond(Cell cell) {
        return cell.moment() != null || SECONDS.matcher(cell.shown()).find();
    }

    private static String yesNo(Cell.Kind kind, String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (kind == Cell.Kind.YES || YES.contains(word)) {
            return "true";
        }
        return kind == Cell.Kind.NO || NO.contains(word) ? "false" : text;
    }

    private static String option(Field field, String text) {
        var plain = TextForm.plain(text);
        return field.options().stream()
                .filter(option -> option.key().equals(text)
                        || TextForm.plain(option.name().ru()).equals(plain)
                        || TextForm.plain(option.name().en()).equals(plain))
                .findFirst()
                .map(Option::key)
                .orElse(text);
    }
}
