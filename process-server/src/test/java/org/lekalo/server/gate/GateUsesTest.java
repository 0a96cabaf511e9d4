package org.lekalo.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

class GateUsesTest {

    @Test
    void aGateUsesWhatItRequiresWhatItsConditionsNameAndWhereItIsEnteredFrom() {
        var type = new RecordType(
                "deal",
                text("Deal"),
                text("Deals"),
                List.of(field("amount"), field("discount"), field("bonus"), field("other")),
                List.of(),
                List.of(),
                List.of(),
                false);
        var gate = new Gate(
                "retail",
                "contract",
                List.of(new Required("amount", "deal.discount > 10")),
                List.of(new Check("Bonus", "deal.bonus < 5", text("Too much"))),
                List.of(),
                List.of(),
                List.of("proposal"));

        var used = GateUses.used(gate, type, new RecordTypes(List.of(type)));

        assertThat(used)
                .containsExactlyInAnyOrder(
                        Part.field("deal", "amount"),
                        Part.field("deal", "discount"),
                        Part.field("deal", "bonus"),
                        Part.stage("deal", "retail", "proposal"));
    }

    private static Field field(String key) {
        return Field.of(key, text(key), FieldKind.NUMBER);
    }

    private static Text text(String text) {
        return new Text(text, text);
    }
}
