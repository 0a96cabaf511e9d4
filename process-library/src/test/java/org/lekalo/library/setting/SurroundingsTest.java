package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.StepOutcomes;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;

class SurroundingsTest {

    private static final StepOutcomes ASK =
            new StepOutcomes("Ask", new Text("Спросить", "Ask"), List.of(new Outcome("yes", "Yes")));

    private static Gate gate(String stage) {
        return new Gate("sales", stage, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Surroundings of(String type) {
        var gates = Map.of("deal", List.of(gate("won")), "payment", List.of(gate("other")));
        var circumstances = new Circumstances(Company.types(), Company.DIRECTORY, gates, List.of());
        return Surroundings.of(circumstances, Company.types().type(type), List.of(ASK));
    }

    @Test
    void knowTheFieldsOfTheProcesssRecordsAlone() {
        assertThat(of("deal").field("amount")).isPresent();
        assertThat(of("deal").field("city")).isEmpty();
        assertThat(of("spaceship").field("amount")).isEmpty();
    }

    @Test
    void callAFieldByItsNameAndOneThatIsGoneByItsKey() {
        assertThat(of("deal").nameOfField("amount")).isEqualTo(new Text("amount", "amount"));
        assertThat(of("deal").nameOfField("gone")).isEqualTo("gone");
    }

    @Test
    void knowTheGatesOfTheProcesssRecordsAlone() {
        assertThat(of("deal").gates()).containsExactly(gate("won"));
        assertThat(of("company").gates()).isEmpty();
        assertThat(of("spaceship").gates()).isEmpty();
    }

    @Test
    void knowAStepByTheVariableOfItsAnswer() {
        assertThat(of("deal").step("outcome_Ask")).contains(ASK);
        assertThat(of("deal").step("Ask")).isEmpty();
    }

    @Test
    void knowWhatCanBeComparedByItsPath() {
        assertThat(of("deal").subject("deal.amount")).map(Subject::kind).contains(FieldKind.MONEY);
        assertThat(of("deal").subject("outcome_Ask")).map(Subject::kind).contains(FieldKind.CHOICE);
        assertThat(of("deal").subject("deal.gone")).isEqualTo(Optional.empty());
    }
}
