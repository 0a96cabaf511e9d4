package org.lekalo.library.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.formula.Formula.Problem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Text;

class FormulaTest {

    private final RecordType company = type(
            "company",
            List.of(
                    field("city", FieldKind.TEXT),
                    field("owner", FieldKind.PERSON),
                    field("parent", FieldKind.REFERENCE).withTarget("company")));
    private final RecordType deal = type(
                    "deal",
                    List.of(
                            field("amount", FieldKind.MONEY),
                            field("cost", FieldKind.MONEY),
                            field("day", FieldKind.DATE),
                            field("tags", FieldKind.MANY_CHOICE),
                            field("company", FieldKind.REFERENCE).withTarget("company"),
                            field("double", FieldKind.MONEY).withFormula("deal.margin * 2"),
                            field("margin", FieldKind.MONEY).withFormula("deal.amount - deal.cost")))
            .withRelations(List.of(new Relation("payments", text("payments"), "payment", "deal")));
    private final RecordTypes types = new RecordTypes(List.of(deal, company));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MONEY | deal.amount * 1.2
                    NUMBER | record.amount / deal.cost
                    TEXT | deal.company.city
                    TEXT | deal.company.owner.name
                    DATE | deal.day + duration("P7D")
                    YES_NO | list contains(deal.tags, "hot")
                    NUMBER | deal.day.year
                    MONEY | if deal.amount = null then 0 else deal.amount
                    MONEY | deal.margin
                    """)
    void canBeKept(FieldKind kind, String formula) {
        assertThat(problem(kind, formula)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MONEY | deal.amount * | UNREADABLE
                    MONEY | deal.price | UNKNOWN_NAME
                    MONEY | amount | UNKNOWN_NAME
                    MONEY | lead.amount | UNKNOWN_NAME
                    TEXT | deal.company.town | UNKNOWN_NAME
                    TEXT | deal.company.parent.city | TOO_FAR
                    MONEY | deal.payments.sum.amount | TOO_FAR
                    MONEY | square(deal.amount) | UNKNOWN_FUNCTION
                    TEXT | deal.amount | ANOTHER_KIND
                    MONEY | deal.company.city | ANOTHER_KIND
                    CHOICE | deal.company.city | ANOTHER_KIND
                    MONEY | deal.new + 1 | CIRCLE
                    NUMBER | count(for i in 1..300, j in 1..300, k in 1..300 return 1) | TOO_HEAVY
                    """)
    void isRefused(FieldKind kind, String formula, Problem.Kind because) {
        assertThat(problem(kind, formula)).map(Problem::kind).contains(because);
    }

    private Optional<Problem> problem(FieldKind kind, String formula) {
        var field = field("new", kind).withFormula(formula);
        var fields = new ArrayList<>(deal.fields());
        fields.add(field);
        var changed = deal.withFields(fields);
        return Formula.problem(field, changed, new RecordTypes(List.of(changed, company)));
    }

    @Test
    void aCircleOverSeveralFieldsIsSeen() {
        var margin = field("margin", FieldKind.MONEY).withFormula("deal.double / 2");
        var fields = new ArrayList<>(deal.fields());
        fields.set(6, margin);
        var changed = deal.withFields(fields);

        assertThat(Formula.problem(margin, changed, new RecordTypes(List.of(changed, company))))
                .map(Problem::kind)
                .contains(Problem.Kind.CIRCLE);
    }

    @Test
    void eachComesAfterThoseItBuildsOn() {
        assertThat(Formula.inOrder(deal)).extracting(Field::key).containsExactly("margin", "double");
        assertThat(types.type("deal")
                        .orElseThrow()
                        .field("double")
                        .orElseThrow()
                        .readOnly())
                .isTrue();
    }

    private static RecordType type(String key, List<Field> fields) {
        return new RecordType(key, text(key), text(key), fields, List.of());
    }

    private static Field field(String key, FieldKind kind) {
        return Field.of(key, text(key), kind);
    }

    private static Text text(String word) {
        return new Text(word, word);
    }
}
