package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class SubjectsTest {

    private final RecordType company = type(
            "company",
            List.of(field("city", FieldKind.TEXT, null), field("parent", FieldKind.REFERENCE, "company")),
            List.of());
    private final RecordType deal = type(
            "deal",
            List.of(
                    field("amount", FieldKind.MONEY, null),
                    field("stage", FieldKind.TEXT, null),
                    field("company", FieldKind.REFERENCE, "company")),
            List.of(new Pipeline(
                    "sales",
                    text("sales"),
                    List.of(
                            new Stage("new", text("new"), Stage.Kind.OPEN),
                            new Stage("won", text("won"), Stage.Kind.WON)))));
    private final RecordTypes types = new RecordTypes(List.of(deal, company));

    @ParameterizedTest
    @CsvSource({
        "deal.amount, true",
        "deal, true",
        "deal.company.parent.city, true",
        "deal.titel, false",
        "deal.amount.more, false",
        "outcome_Gone, false",
        "customer, false"
    })
    void holdWhatLeadsToOneOrGoesOnBehindIt(String name, boolean held) {
        assertThat(Subjects.of(deal, types, List.of()).hold(name)).isEqualTo(held);
    }

    @Test
    void offersAnswersFieldsAndTheFieldsOneReferenceDeep() {
        var step = new StepOutcomes(
                "Activity_1", new Text("Согласовать", "Согласовать"), List.of(new Outcome("approve", "Да")));

        var subjects = Subjects.of(deal, types, List.of(step));

        assertThat(subjects.all())
                .extracting(Subject::path)
                .containsExactly(
                        "outcome_Activity_1",
                        "deal.amount",
                        "deal.stage",
                        "deal.company",
                        "deal.company.city",
                        "deal.company.parent");
        assertThat(subjects.find("outcome_Activity_1").orElseThrow().label())
                .isEqualTo(new Text("Решение: Согласовать", "Answer: Согласовать"));
        assertThat(subjects.find("deal.company.city").orElseThrow().label())
                .isEqualTo(new Text("company ru: city ru", "company: city"));
    }

    @Test
    void offersTheNumberAndTheSumsOfTheRecordsThatPointHere() {
        var payment = type(
                "payment",
                List.of(field("amount", FieldKind.MONEY, null), field("deal", FieldKind.REFERENCE, "deal")),
                List.of());
        var paid = deal.withRelations(List.of(new Relation("payments", text("payments"), "payment", "deal")));

        var subjects = Subjects.of(paid, new RecordTypes(List.of(paid, company, payment)), List.of());

        assertThat(subjects.kindOf("deal.payments.count")).contains(FieldKind.NUMBER);
        assertThat(subjects.find("deal.payments.count").orElseThrow().label())
                .isEqualTo(new Text("payments ru: количество", "payments: number"));
        assertThat(subjects.kindOf("deal.payments.sum.amount")).contains(FieldKind.MONEY);
        assertThat(subjects.find("deal.payments.sum.amount").orElseThrow().label())
                .isEqualTo(new Text("payments ru: сумма по полю «amount ru»", "payments: sum of amount"));
        assertThat(subjects.find("deal.payments.sum.deal")).isEmpty();
    }

    @Test
    void offersTheStagesAsChoices() {
        var stage = Subjects.of(deal, types, List.of()).find("deal.stage").orElseThrow();

        assertThat(stage.kind()).isEqualTo(FieldKind.CHOICE);
        assertThat(stage.options()).extracting(Option::key).containsExactly("new", "won");
    }

    @Test
    void tellsStagesOfOneNameApartByTheirPipelines() {
        var sales = new Pipeline("sales", text("sales"), List.of(new Stage("new", text("new"), Stage.Kind.OPEN)));
        var dealers = new Pipeline(
                "dealers",
                text("dealers"),
                List.of(
                        new Stage("new-2", text("new"), Stage.Kind.OPEN),
                        new Stage("won", text("won"), Stage.Kind.WON)));
        var both = type("deal", List.of(field("stage", FieldKind.TEXT, null)), List.of(sales, dealers));

        var stage = Subjects.of(both, new RecordTypes(List.of(both)), List.of())
                .find("deal.stage")
                .orElseThrow();

        assertThat(stage.options())
                .extracting(option -> option.name().en())
                .containsExactly("new · sales", "new · dealers", "won");
    }

    private static RecordType type(String key, List<Field> fields, List<Pipeline> pipelines) {
        return new RecordType(key, text(key), text(key), fields, pipelines);
    }

    private static Field field(String key, FieldKind kind, @Nullable String target) {
        return new Field(key, text(key), kind, false, false, List.of(), target);
    }

    private static Text text(String key) {
        return new Text(key + " ru", key);
    }
}
