package org.lekalo.library.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.gate.GateProblems.Problem;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Company;

class GateProblemsTest {

    private static final RecordType DEAL = Company.types().type("deal").orElseThrow();
    private static final Text SENTENCE = new Text("Назовите клиента.", "Name the customer.");
    private static final Gate OPEN = Gate.open("sales", "won");

    private static List<Problem> problems(Gate gate) {
        return GateProblems.of(gate, DEAL, Company.types(), Set.of("sales", "finance"));
    }

    private static List<String> found(Gate gate) {
        return problems(gate).stream()
                .map(problem -> problem.at() + " " + problem.problem())
                .toList();
    }

    private static Gate requiring(Required... required) {
        return new Gate("sales", "won", List.of(required), List.of(), List.of(), List.of(), List.of());
    }

    private static Gate checking(Check... checks) {
        return new Gate("sales", "won", List.of(), List.of(checks), List.of(), List.of(), List.of());
    }

    private static Gate from(String... stages) {
        return new Gate("sales", "won", List.of(), List.of(), List.of(), List.of(), List.of(stages));
    }

    @Test
    void areNoneOfAGateThatStandsOpen() {
        assertThat(OPEN.standsOpen()).isTrue();
        assertThat(problems(OPEN)).isEmpty();
    }

    @Test
    void areNoneOfAGateThatAsksForWhatThereIs() {
        var gate = new Gate(
                "sales",
                "won",
                List.of(new Required("amount", ""), new Required("company", "deal.source = \"web\"")),
                List.of(new Check("Paid", "deal.payments.sum.amount >= deal.amount", SENTENCE)),
                List.of("sales"),
                List.of("finance"),
                List.of("new"));

        assertThat(gate.standsOpen()).isFalse();
        assertThat(problems(gate)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gone, unknown-field",
        "stage, unknown-field",
        "pipeline, unknown-field",
        "createdAt, read-only",
    })
    void nameAFieldThatNobodyCanFill(String field, String problem) {
        assertThat(found(requiring(new Required("amount", ""), new Required(field, ""))))
                .containsExactly("required.1.field " + problem);
    }

    @Test
    void nameAFieldThatIsAskedForTwice() {
        assertThat(problems(requiring(new Required("amount", ""), new Required("amount", "deal.urgent"))))
                .containsExactly(
                        new Problem("required.1.field", "field-twice", Map.of("field", new Text("amount", "amount"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deal.amount >                                                    | condition-unreadable
            for a in 1..1000, b in 1..1000 return a                          | condition-too-heavy
            matches("x", "(?=x)")                                            | condition-pattern
            rate > 5                                                         | unknown-name
            deal.gone > 5                                                    | unknown-name
            deal.company.gone = "x"                                          | unknown-name
            deal.amount = "a lot"                                            | value-does-not-fit
            deal.source = "pigeon"                                           | value-does-not-fit
            deal.stage = "gone"                                              | value-does-not-fit
            deal.amount > "a lot"                                            | value-does-not-fit
            record.amount > "a lot" and deal.urgent                          | value-does-not-fit
            deal.amount                                                      | condition-no-answer
            deal.urgent and deal.title                                       | condition-no-answer
            1 = 2                                                            | condition-always-same
            deal.amount > 5 and 1 = 2                                        | condition-always-same
            """)
    void nameAConditionThatCannotBeAsked(String feel, String problem) {
        assertThat(found(requiring(new Required("amount", feel)))).containsExactly("required.0.when " + problem);
        assertThat(found(checking(new Check("Paid", feel, SENTENCE)))).containsExactly("checks.0.condition " + problem);
    }

    @Test
    void nameTheFieldThatIsComparedWithWhatItCannotBe() {
        var said = problems(checking(
                new Check("Paid", "record.amount > \"a\" and deal.company.city > 5 or deal.amount < \"b\"", SENTENCE)));

        assertThat(said)
                .extracting(Problem::facts)
                .containsExactly(
                        Map.of("field", new Text("amount", "amount")),
                        Map.of("field", new Text("company: city", "company: city")));
    }

    @Test
    void askForAFieldWhereNoneIsChosen() {
        assertThat(found(requiring(new Required("", ""), new Required("", ""))))
                .containsExactly("required.0.field field-missing", "required.1.field field-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.source = \"web\"",
                "deal.stage = \"new\"",
                "deal.amount + 1 > 5",
                "record.company.city != null",
                "deal.payments.count > 0"
            })
    void acceptAConditionOverWhatTheRecordHas(String feel) {
        assertThat(found(checking(new Check("Paid", feel, SENTENCE)))).isEmpty();
    }

    @Test
    void sayAllThatACheckLacksAtOnce() {
        assertThat(found(checking(new Check(" ", " ", new Text("Назовите", "")))))
                .containsExactly(
                        "checks.0.name name-missing",
                        "checks.0.sentence.en sentence-missing",
                        "checks.0.condition condition-missing");
    }

    @Test
    void sayWhatIsTooLong() {
        var name = "x".repeat(256);
        var sentence = new Text("x", "x".repeat(1_001));

        assertThat(problems(checking(new Check(name, "deal.urgent", sentence))))
                .containsExactly(
                        new Problem("checks.0.name", "too-long", Map.of("limit", 255)),
                        new Problem("checks.0.sentence.en", "too-long", Map.of("limit", 1_000)));
    }

    @Test
    void sayWhereThereAreTooManyParts() {
        var checks = IntStream.range(0, 51)
                .mapToObj(number -> new Check("Check " + number, "deal.urgent", SENTENCE))
                .toArray(Check[]::new);

        assertThat(problems(checking(checks))).containsExactly(new Problem("checks", "too-many", Map.of("limit", 50)));
    }

    @Test
    void nameRolesThatThereAreNot() {
        var gate = new Gate("sales", "won", List.of(), List.of(), List.of("sales", "gone"), List.of("lost"), List.of());

        assertThat(problems(gate))
                .containsExactly(
                        new Problem("mayEnter", "unknown-role", Map.of("role", "gone")),
                        new Problem("mayLeave", "unknown-role", Map.of("role", "lost")));
    }

    @Test
    void nameStagesFromWhichItCannotBeEntered() {
        assertThat(found(from("won"))).containsExactly("from same-stage");
        assertThat(found(from("open", "new"))).containsExactly("from unknown-stage");
    }

    @Test
    void ofAPipelineThatIsGoneSayNothingOfItsStages() {
        var gate = new Gate("gone", "won", List.of(), List.of(), List.of(), List.of(), List.of("new"));

        assertThat(gate.isOf("gone", "won")).isTrue();
        assertThat(problems(gate)).isEmpty();
    }
}
