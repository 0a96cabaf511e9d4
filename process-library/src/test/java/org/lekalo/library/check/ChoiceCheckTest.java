package org.lekalo.library.check;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.findings;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.check.SoundModels.choosing;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Remedy;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.mend.Mending;

class ChoiceCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal.amount > 100000",
                "record.amount > 5 and deal.company.city = \"Омск\"",
                "deal.source = \"web\"",
                "outcome_Task = \"yes\"",
                "deal.closeDate < today()",
                "date(deal.visit) < today() - duration(\"P3D\")",
                "deal.amount > deal.share",
                "deal.visit < deal.visit",
                "deal.owner.id = 5",
                "deal.closeDate.year = 2026",
                "some x in [1, 2] satisfies deal.amount = x",
                "deal.payments.sum.amount >= deal.amount",
                "deal.payments.count > 0",
                "sum(deal.payments.items[confirmed = true].amount) > 5",
                "deal.payments.items.deal.amount = [1]"
            })
    void acceptsConditionsOverWhatExists(String feel) {
        assertThat(found(choosing(feel))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.amount >                | condition-unreadable",
                "(for i in 1..40 return if i = 1 then \"x\" else partial[-1] + partial[-1])[-1] = \"x\" | condition-too-heavy",
                "deal.discount > 5            | unknown-field",
                "deal.company.phone = \"1\"   | unknown-field",
                "deal.amount.cents = 1        | unknown-field",
                "deal.refunds.count > 5       | unknown-field",
                "deal.payments.total > 5      | unknown-field",
                "deal.payments.sum.confirmed > 5 | unknown-field",
                "deal.payments.items.gone = 5 | unknown-field",
                "lead.amount > 5              | unknown-name",
                "amount > 5                   | unknown-name",
                "outcome_Gone = \"yes\"       | unknown-step",
                "outcome_Task = \"perhaps\"   | unknown-outcome",
                "deal.source = \"pigeon\"     | unknown-option",
                "deal.stage = \"gone\"        | unknown-option",
                "deal.amount > deal.gone      | unknown-field",
                "deal.amount > deal.title     | condition-does-not-fit",
                "deal.amount > \"text\"       | condition-does-not-fit",
                "deal.amount = \"text\"       | condition-does-not-fit",
                "deal.urgent and deal.title = 5 | condition-does-not-fit",
                "deal.payments.items.amount > 5 | condition-does-not-fit",
                "deal.amount                  | condition-no-answer",
                "deal.urgent or deal.title    | condition-no-answer",
                "1 = 2                        | condition-always-same",
                "deal.urgent or true          | condition-always-same",
                "deal.visit > deal.closeDate  | condition-does-not-fit",
                "deal.visit > today()         | condition-does-not-fit"
            })
    void findsConditionsOverWhatDoesNot(String feel, String rule) {
        assertThat(found(choosing(feel))).containsExactly("Which-End " + rule);
    }

    /** Each save checks it, and each look at it reads it. */
    @Test
    @Timeout(20)
    void aDrawingOfThousandsOfChoicesAndArrowsIsCheckedInAMoment() {
        int many = 970;
        var choices = IntStream.range(0, many)
                .mapToObj(at -> choice("C" + at, "C" + (at + 1)))
                .collect(joining());
        var ways = IntStream.range(0, many)
                .mapToObj(at -> flow("C" + at, "C" + (at + 1))
                        + flow("C" + at, "End", "deal.amount > " + at)
                        + flow("C" + at, "C" + (at == 0 ? 5 : at - 1), "deal.amount = " + at))
                .collect(joining());

        var found = found(process(
                START + choices + choice("C" + many) + END + flow("Start", "C0") + ways + flow("C" + many, "End")));

        assertThat(found).allMatch(finding -> finding.endsWith("endless-loop"));
    }

    @Test
    void asksEveryExitForItsCondition() {
        assertThat(found(choosing("x").replaceFirst("<bpmn:conditionExpression.*</bpmn:conditionExpression>", "")))
                .containsExactly("Which-End exit-without-condition");
    }

    @Test
    void asksForAWayOtherwise() {
        assertThat(found(choosing("deal.amount > 5").replace(" default=\"Which-Other\"", "")))
                .containsExactly("Which no-otherwise", "Which-Other exit-without-condition");
    }

    @Test
    void letsAChoiceMergeWays() {
        assertThat(found(process(START
                        + choice("Merge")
                        + TASK
                        + END
                        + flow("Start", "Merge")
                        + flow("Merge", "Task")
                        + flow("Task", "End"))))
                .isEmpty();
    }

    @Test
    void refusesConditionsElsewhere() {
        assertThat(found(process(START + TASK + END + flow("Start", "Task") + flow("Task", "End", "deal.amount > 5"))))
                .containsExactly("Task-End condition-outside-choice");
        assertThat(found(process(START
                        + TASK.replace(" id=", " default=\"Task-End\" id=")
                        + END
                        + flow("Start", "Task")
                        + flow("Task", "End"))))
                .containsExactly("Task-End otherwise-outside-choice");
    }

    @ParameterizedTest
    @CsvSource({"no-otherwise", "exit-without-condition"})
    void offersTheOnlyWayWithoutAConditionForAllElse(String rule) {
        assertMended(withChoice(choice("Which")), rule, "mend.give-otherwise");
    }

    @Test
    void offersToDropAConditionThatIsNotAsked() {
        assertMended(withChoice(choice("Which", "Task")), "otherwise-with-condition", "mend.drop-condition");
        assertMended(
                process(START + TASK + END + flow("Start", "Task") + flow("Task", "End", "deal.amount > 5")),
                "condition-outside-choice",
                "mend.drop-condition");
    }

    @Test
    void mendsAWayThatGetsAnotherNameAtOnce() {
        var model = ProcessModel.read(process(START
                + TASK
                + END
                + choice("Which")
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "Task", "deal.amount > 5")
                + arrow("a b", "Which", "End")));
        var codes = findings(model.xml()).stream()
                .flatMap(finding -> Stream.ofNullable(finding.remedy()))
                .map(Remedy::code)
                .toList();

        assertThat(Mending.mended(model, codes).xml()).contains("default=\"a_b\"");
    }

    @Test
    void offersNothingWhereSeveralThingsCanBeMeant() {
        var xml = process(START
                + TASK
                + END
                + choice("Which")
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "Task")
                + flow("Which", "End"));

        assertThat(findings(xml)).extracting(Finding::remedy).containsOnlyNulls();
    }

    private static String withChoice(String choice) {
        return process(START
                + TASK
                + END
                + choice
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "Task", "deal.amount > 5")
                + flow("Which", "End"));
    }

    private static void assertMended(String xml, String rule, String mend) {
        var finding = findings(xml).stream()
                .filter(found -> found.key().equals("check." + rule))
                .findFirst()
                .orElseThrow();
        var remedy = Objects.requireNonNull(finding.remedy());
        assertThat(remedy.key()).isEqualTo(mend);

        var mended = Mending.mended(ProcessModel.read(xml), List.of(remedy.code()));

        assertThat(findings(mended.xml())).extracting(Finding::key).doesNotContain("check." + rule);
    }
}
