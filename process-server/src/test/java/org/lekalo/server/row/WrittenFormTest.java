package org.lekalo.server.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;

class WrittenFormTest {

    @Test
    void ofJsonKeepsNumbersYesAndListsAndWritesAllElseAsText() {
        assertThat(WrittenForm.json(new BigDecimal("5.50"))).isEqualTo(new BigDecimal("5.50"));
        assertThat(WrittenForm.json(true)).isEqualTo(true);
        assertThat(WrittenForm.json(List.of("red", "blue"))).isEqualTo(List.of("red", "blue"));
        assertThat(WrittenForm.json(new PersonId(7))).isEqualTo(7L);
        assertThat(WrittenForm.json(new RecordRef("deal", 7))).isEqualTo("deal:7");
        assertThat(WrittenForm.json(new FileRef(7))).isEqualTo("file:7");
        assertThat(WrittenForm.json(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-01");
        assertThat(WrittenForm.json(Instant.parse("2026-12-01T09:00:00Z"))).isEqualTo("2026-12-01T09:00:00Z");
    }

    @Test
    void ofTheHistoryHasNoPowersOfTenAndCommasBetweenChoices() {
        assertThat(WrittenForm.text(new BigDecimal("1E6"))).isEqualTo("1000000");
        assertThat(WrittenForm.text(List.of("red", "blue"))).isEqualTo("red,blue");
        assertThat(WrittenForm.text(new PersonId(7))).isEqualTo("7");
    }

    /** What the history keeps can be given for the field again. */
    @Test
    void ofTheHistoryIsReadBackAsTheSameValue() {
        var money = Field.of("amount", new Text("Сумма", "Amount"), FieldKind.MONEY);

        var given = FieldValue.of(money, WrittenForm.text(new BigDecimal("1234567.10")));

        assertThat(given).isEqualTo(new FieldValue.Given(new BigDecimal("1234567.10")));
    }

    @Test
    void ofRowsLeavesOutWhatIsNotSetAndWritesNumbersToTheLastDigit() {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", "О\"кна\"");
        columns.put("amount", new BigDecimal("1E3"));
        columns.put("owner", null);
        columns.put("known", new String[] {"phone=+7", "mail=a@b"});
        var rows = new JsonRows();

        rows.add(columns);
        rows.add(Map.of());

        assertThat(rows.text())
                .isEqualTo(
                        "[{\"title\":\"О\\\"кна\\\"\",\"amount\":\"1000\",\"known\":[\"phone=+7\",\"mail=a@b\"]},{}]");
    }
}
