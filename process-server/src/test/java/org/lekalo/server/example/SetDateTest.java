package org.lekalo.server.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.check.ModelCheck;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.end.End;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Directory;
import org.lekalo.server.engine.Drawing;

class SetDateTest {

    private static final RecordType DEAL = new RecordType(
            "deal",
            new Text("Сделка", "Deal"),
            new Text("Сделки", "Deals"),
            List.of(
                    field("closing", FieldKind.DATE, false),
                    field("opened", FieldKind.DATE, true),
                    field("amount", FieldKind.MONEY, false)),
            List.of());

    @ParameterizedTest
    @CsvSource({"opened, FIELD_READ_ONLY", "amount, NOT_A_DATE", "gone, UNKNOWN_FIELD"})
    void isFoundWhereItsFieldTakesNoDate(String field, Rule rule) {
        assertThat(found(field)).containsExactly(rule.key());
    }

    @Test
    void isSoundWhereItDoes() {
        assertThat(found("closing")).isEmpty();
    }

    private static List<String> found(String field) {
        var drawing = Drawing.of("Дата")
                .startByHand()
                .block("serviceTask", "Set", "set-date", "field", field, "days", "3")
                .end("End")
                .flows("Start", "Set", "End");
        var blocks = Blocks.of(new StartManual(), new SetDate(), new End());
        var company = new Circumstances(new RecordTypes(List.of(DEAL)), new Directory(Set.of(), Set.of(), Set.of()));
        return ModelCheck.check(org.lekalo.library.block.Drawing.read(drawing.xml(), blocks), company).stream()
                .filter(finding -> finding.isError() && "Set".equals(finding.elementId()))
                .map(Finding::key)
                .toList();
    }

    private static Field field(String key, FieldKind kind, boolean readOnly) {
        return new Field(key, new Text(key, key), kind, false, readOnly, List.of(), null);
    }
}
