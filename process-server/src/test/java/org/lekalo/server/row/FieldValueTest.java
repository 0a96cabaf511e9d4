package org.lekalo.server.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.row.FieldValue.Given;
import org.lekalo.server.row.FieldValue.Nothing;
import org.lekalo.server.row.FieldValue.Wrong;

class FieldValueTest {

    private static final List<Option> OPTIONS = Stream.of("red", "green", "blue")
            .map(key -> new Option(key, new Text(key, key)))
            .toList();

    private static FieldValue of(FieldKind kind, @Nullable Object raw) {
        return FieldValue.of(
                Field.of("field", new Text("Поле", "Field"), kind)
                        .withOptions(OPTIONS)
                        .withTarget("company"),
                raw);
    }

    private static Object given(FieldKind kind, Object raw) {
        return ((Given) of(kind, raw)).value();
    }

    private static String problem(FieldKind kind, Object raw) {
        return ((Wrong) of(kind, raw)).problem();
    }

    @ParameterizedTest
    @EnumSource
    void isNothingWhereNothingCanBeSeen(FieldKind kind) {
        assertThat(of(kind, null)).isEqualTo(new Nothing());
        assertThat(of(kind, " \u00a0\u200b\n")).isEqualTo(new Nothing());
    }

    @Test
    void aTextIsReadInTheOrderItIsWrittenIn() {
        assertThat(of(FieldKind.TEXT, "invoice\u202egpj.exe")).isEqualTo(new Given("invoicegpj.exe"));
        assertThat(of(FieldKind.LONG_TEXT, "\u2067abc\u2069 שלום")).isEqualTo(new Given("abc שלום"));
    }

    @Test
    void aLineLosesTheBlanksAroundItAndALongTextKeepsThem() {
        assertThat(given(FieldKind.TEXT, " Окна \n")).isEqualTo("Окна");
        assertThat(given(FieldKind.LONG_TEXT, "  Окна \n")).isEqualTo("  Окна \n");
    }

    @ParameterizedTest
    @CsvSource({"TEXT, 1000", "LONG_TEXT, 20000"})
    void aTextHasItsLengthAndNoCharacterMore(FieldKind kind, int longest) {
        assertThat(given(kind, "я".repeat(longest))).isEqualTo("я".repeat(longest));
        assertThat(of(kind, "я".repeat(longest + 1))).isEqualTo(new Wrong("too-long", Map.of("limit", longest)));
    }

    @Test
    void blanksAroundALineDoNotCount() {
        assertThat(given(FieldKind.TEXT, " ".repeat(500) + "я".repeat(1_000) + " "))
                .isEqualTo("я".repeat(1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud83d", "\ude00a"})
    void aTextThatTheDatabaseCannotKeepIsSaidToBeSuch(String text) {
        assertThat(problem(FieldKind.TEXT, text)).isEqualTo("not-storable");
        assertThat(problem(FieldKind.LONG_TEXT, text)).isEqualTo("not-storable");
        assertThat(given(FieldKind.TEXT, "a\ud83d\ude00b")).isEqualTo("a\ud83d\ude00b");
    }

    @Test
    void aNumberIsNoText() {
        assertThat(problem(FieldKind.TEXT, 5)).isEqualTo("not-text");
        assertThat(problem(FieldKind.LONG_TEXT, List.of("a"))).isEqualTo("not-text");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 5, 5",
        "NUMBER, 5.50, 5.5",
        "NUMBER, ' -0.0001 ', -0.0001",
        "NUMBER, 1E3, 1000",
        "NUMBER, 0.000, 0",
        "NUMBER, 1.20000000, 1.2",
        "NUMBER, 999999999999999.9999, 999999999999999.9999",
        "MONEY, 5, 5.00",
        "MONEY, 5.5, 5.50",
        "MONEY, 1.2300, 1.23",
        "MONEY, -999999999999999.99, -999999999999999.99",
    })
    void aNumberHasTheDecimalsThatItsFieldKeeps(FieldKind kind, String written, String kept) {
        assertThat(given(kind, written)).hasToString(kept);
        assertThat(given(kind, new BigDecimal(written.strip()))).hasToString(kept);
    }

    @Test
    void anyNumberOfJavaIsOne() {
        assertThat(given(FieldKind.NUMBER, 0.1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(given(FieldKind.NUMBER, BigInteger.TEN)).isEqualTo(BigDecimal.TEN);
        assertThat(problem(FieldKind.NUMBER, Double.NaN)).isEqualTo("not-a-number");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1000000000000000, too-large, 15",
        "NUMBER, 1E15, too-large, 15",
        "NUMBER, 1E999999999, too-large, 15",
        "NUMBER, 0.00001, too-precise, 4",
        "MONEY, 0.001, too-precise, 2",
        "MONEY, 1E-999999999, too-precise, 2",
    })
    void aNumberBeyondItsDigitsIsToldHowManyThereMayBe(FieldKind kind, String written, String problem, int limit) {
        assertThat(of(kind, written)).isEqualTo(new Wrong(problem, Map.of("limit", limit)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,5",
                "1 000",
                "five",
                "0x10",
                "--1",
                "1e",
                "9999999999999999999999999999999999999999999999999999999999999"
            })
    void whatIsNotWrittenAsANumberIsNone(String written) {
        assertThat(problem(FieldKind.NUMBER, written)).isEqualTo("not-a-number");
    }

    @Test
    void aChoiceOfYesIsNoNumber() {
        assertThat(problem(FieldKind.MONEY, true)).isEqualTo("not-a-number");
    }

    @Test
    void aDateIsADayOfTheCalendarInACenturyOfPeople() {
        assertThat(given(FieldKind.DATE, " 2024-02-29 ")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(given(FieldKind.DATE, LocalDate.of(1800, 1, 1))).isEqualTo(LocalDate.of(1800, 1, 1));
        assertThat(given(FieldKind.DATE, "2999-12-31")).isEqualTo(LocalDate.of(2999, 12, 31));
        assertThat(problem(FieldKind.DATE, "2026-02-29")).isEqualTo("not-a-date");
        assertThat(problem(FieldKind.DATE, "29.02.2024")).isEqualTo("not-a-date");
        assertThat(of(FieldKind.DATE, "1799-12-31")).isEqualTo(new Wrong("year", Map.of("least", 1800, "most", 2999)));
        assertThat(problem(FieldKind.DATE, "3000-01-01")).isEqualTo("year");
    }

    @Test
    void aMomentIsTheSameFromWhereverItIsTold() {
        var moment = Instant.parse("2026-12-01T09:30:00.123456Z");

        assertThat(given(FieldKind.DATE_TIME, "2026-12-01T12:30:00.123456789+03:00"))
                .isEqualTo(moment);
        assertThat(given(FieldKind.DATE_TIME, moment.atZone(ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(moment);
        assertThat(given(FieldKind.DATE_TIME, moment.atOffset(ZoneOffset.ofHours(-8))))
                .isEqualTo(moment);
        assertThat(given(FieldKind.DATE_TIME, moment.plusNanos(999))).isEqualTo(moment);
        assertThat(problem(FieldKind.DATE_TIME, "2026-12-01T12:30:00")).isEqualTo("not-a-moment");
        assertThat(problem(FieldKind.DATE_TIME, "2026-12-01T24:30:00Z")).isEqualTo("not-a-moment");
        assertThat(problem(FieldKind.DATE_TIME, Instant.MAX)).isIn("year", "not-a-moment");
    }

    @Test
    void onlyYesAndNoAreAnAnswer() {
        assertThat(given(FieldKind.YES_NO, true)).isEqualTo(true);
        assertThat(given(FieldKind.YES_NO, "false")).isEqualTo(false);
        assertThat(problem(FieldKind.YES_NO, "yes")).isEqualTo("not-yes-or-no");
        assertThat(problem(FieldKind.YES_NO, 1)).isEqualTo("not-yes-or-no");
    }

    @Test
    void aChoiceIsOneOfTheKeys() {
        assertThat(given(FieldKind.CHOICE, "red")).isEqualTo("red");
        assertThat(problem(FieldKind.CHOICE, "Red")).isEqualTo("unknown-option");
        assertThat(problem(FieldKind.CHOICE, List.of("red"))).isEqualTo("unknown-option");
    }

    @Test
    void severalChoicesStandInTheOrderOfTheOptionsOnceEach() {
        assertThat(given(FieldKind.MANY_CHOICE, "blue, red,blue")).isEqualTo(List.of("red", "blue"));
        assertThat(given(FieldKind.MANY_CHOICE, List.of("green", "red"))).isEqualTo(List.of("red", "green"));
        assertThat(of(FieldKind.MANY_CHOICE, List.of())).isEqualTo(new Nothing());
        assertThat(problem(FieldKind.MANY_CHOICE, "red,,blue")).isEqualTo("unknown-option");
        assertThat(problem(FieldKind.MANY_CHOICE, new ArrayList<>(Arrays.asList("red", null))))
                .isEqualTo("unknown-option");
        assertThat(problem(FieldKind.MANY_CHOICE, 5)).isEqualTo("not-options");
    }

    @Test
    void aReferenceLeadsToARecordOfTheFieldsType() {
        assertThat(given(FieldKind.REFERENCE, "company:7")).isEqualTo(new RecordRef("company", 7));
        assertThat(given(FieldKind.REFERENCE, new RecordRef("company", 7))).isEqualTo(new RecordRef("company", 7));
        for (var wrong : List.of("deal:7", "company", "company:", "company:x", ":7", "company:99999999999999999999")) {
            assertThat(problem(FieldKind.REFERENCE, wrong)).as(wrong).isEqualTo("reference-to-nothing");
        }
    }

    @Test
    void aPersonIsANumberAndAFileSaysThatItIsOne() {
        assertThat(given(FieldKind.PERSON, "12")).isEqualTo(new PersonId(12));
        assertThat(given(FieldKind.PERSON, new PersonId(12))).isEqualTo(new PersonId(12));
        assertThat(problem(FieldKind.PERSON, "elena")).isEqualTo("unknown-person");
        assertThat(given(FieldKind.FILE, "file:3")).isEqualTo(new FileRef(3));
        assertThat(problem(FieldKind.FILE, "3")).isEqualTo("not-a-file");
        assertThat(problem(FieldKind.FILE, "file:three")).isEqualTo("not-a-file");
    }

    @Test
    void aNumberBeyondItsBoundsIsToldThoseThatThereAre() {
        var five = new BigDecimal("5.0");
        var million = new BigDecimal("1E6");

        assertThat(FieldValue.beyond(new Bounds(five, million)))
                .isEqualTo(new Wrong("not-within", Map.of("least", "5.0", "most", "1000000")));
        assertThat(FieldValue.beyond(new Bounds(five, null))).isEqualTo(new Wrong("too-low", Map.of("least", "5.0")));
        assertThat(FieldValue.beyond(new Bounds(null, five))).isEqualTo(new Wrong("too-high", Map.of("most", "5.0")));
    }
}
