package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.findings;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.model.Drawings.block;
import static org.lekalo.library.model.Drawings.deadline;
import static org.lekalo.library.model.Drawings.flow;
import static org.lekalo.library.model.Drawings.process;
import static org.lekalo.library.model.Drawings.timer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Circumstances.OtherStart;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StagePlace;

class BlockCheckTest {

    @Test
    void asksAStartWhatSetsItOff() {
        assertThat(found(start("start-stage")))
                .containsExactly("Start start-stage.recordType.missing", "Start start-stage.stage.missing");
        assertThat(found(start("start-manual"))).containsExactly("Start start-manual.recordType.missing");
        assertThat(found(start("start-manual", "recordType", "spaceship"))).containsExactly("Start unknown-type");
        assertThat(found(start("start-stage", "recordType", "deal")))
                .containsExactly("Start start-stage.stage.missing");
        assertThat(found(start("start-stage", "recordType", "deal", "pipeline", "gone", "stage", "new")))
                .containsExactly("Start unknown-pipeline");
        assertThat(found(start("start-stage", "recordType", "deal", "pipeline", "service", "stage", "won")))
                .containsExactly("Start stage-of-another-pipeline");
        assertThat(found(start("start-manual", "recordType", "deal"))).isEmpty();
    }

    @Test
    void asksWhatKindAPlainStartIs() {
        assertThat(found(process("<bpmn:startEvent id=\"Start\" />" + END + flow("Start", "End"))))
                .containsExactly("Start start-without-kind");
    }

    @Test
    void allowsSeveralStartsThatCanBeToldApart() {
        String byHand = block("startEvent", "ByHand", "start-manual", "recordType", "deal") + flow("ByHand", "End");
        String again = START.replace("\"Start\"", "\"Again\"") + flow("Again", "End");
        String ofCompany =
                block("startEvent", "ByHand", "start-manual", "recordType", "company") + flow("ByHand", "End");

        assertThat(found(process(START + byHand + END + flow("Start", "End")))).isEmpty();
        assertThat(found(process(START + again + END + flow("Start", "End"))))
                .containsExactly("Again same-start-twice");
        assertThat(found(process(START + ofCompany + END + flow("Start", "End"))))
                .containsExactly("model starts-of-several-types");
    }

    @Test
    void namesAnotherProcessThatBeginsAtTheSameStage() {
        var same = new OtherStart("Скидки", "deal", new StagePlace("sales", "new"));
        var elsewhere = new OtherStart("Иное", "deal", new StagePlace("sales", "won"));
        var circumstances = new Circumstances(Checking.types(), Checking.DIRECTORY, Map.of(), List.of(same, elsewhere));

        var found = ModelCheck.check(
                Drawing.read(process(START + END + flow("Start", "End")), Palette.BLOCKS), circumstances);

        assertThat(found)
                .filteredOn(finding -> finding.key().equals(Rule.START_OF_ANOTHER_TOO.key()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.elementId()).isEqualTo("Start"))
                .satisfies(finding -> assertThat(finding.isError()).isFalse())
                .satisfies(finding -> assertThat(finding.text(Locale.ENGLISH))
                        .startsWith("The process “Скидки” starts at this very stage"));
    }

    @Test
    void asksATaskForANameAndWhoDoesIt() {
        assertThat(found(with("<bpmn:userTask id=\"Step\" />")))
                .containsExactly("Step user-task.responsible.missing", "Step task-without-name");
    }

    @ParameterizedTest
    @CsvSource({
        "person:6, unknown-person",
        "role:sales;gone, unknown-role",
        "department-head:9, unknown-department",
        "whoever, unreadable-setting"
    })
    void findsThoseWhoAreNotThere(String responsible, String rule) {
        assertThat(found(with(block("userTask", "Step", "user-task", "responsible", responsible.replace(';', ',')))))
                .containsExactly("Step " + rule);
        assertThat(found(with(
                        block("sendTask", "Step", "notify", "recipient", responsible.replace(';', ','), "text", "x"))))
                .containsExactly("Step " + rule);
    }

    @Test
    void looksAtTheFormOfATask() {
        assertThat(found(with(task(
                        List.of(
                                new FormField("amount", FormField.Use.REQUIRED),
                                new FormField("createdAt", FormField.Use.SHOWN)),
                        List.of()))))
                .isEmpty();
        assertThat(found(with(task(
                        List.of(
                                new FormField("gone", FormField.Use.SHOWN),
                                new FormField("createdAt", FormField.Use.EDITABLE),
                                new FormField("amount", FormField.Use.SHOWN),
                                new FormField("amount", FormField.Use.EDITABLE)),
                        List.of()))))
                .containsExactly("Step unknown-field", "Step field-read-only", "Step field-twice");
    }

    @Test
    void callsAFieldThatIsNamedTwiceByItsName() {
        var twice = List.of(
                new FormField("createdAt", FormField.Use.SHOWN), new FormField("createdAt", FormField.Use.SHOWN));

        assertThat(findings(with(task(twice, List.of()))))
                .filteredOn(finding -> finding.key().equals(Rule.FIELD_TWICE.key()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly(new Text("createdAt", "createdAt")));
    }

    @Test
    void looksAtTheAnswersOfATask() {
        assertThat(found(with(task(
                        List.of(),
                        List.of(new Outcome("yes", "Yes"), new Outcome("yes", "Sure"), new Outcome("no", " "))))))
                .containsExactly("Step outcome-twice", "Step outcome-without-label", "Step outcomes-not-asked");
    }

    @Test
    void looksAtTheFieldsThatAreChanged() {
        assertThat(found(with(change()))).containsExactly("Step change-fields.changes.missing");
        assertThat(found(with(change(fixed("gone", "x"))))).containsExactly("Step unknown-field");
        assertThat(found(with(change(fixed("createdAt", "x"))))).containsExactly("Step field-read-only");
        assertThat(found(with(change(fixed("stage", "won"))))).containsExactly("Step stage-by-field-change");
        assertThat(found(with(change(fixed("title", ""))))).containsExactly("Step required-field-cleared");
        assertThat(found(with(change(fixed("amount", ""))))).isEmpty();
        assertThat(found(with(change(computed("amount", "deal.amount * 2"))))).isEmpty();
        assertThat(found(with(change(computed("amount", "deal.amount *")))))
                .containsExactly("Step expression-unreadable");
        assertThat(found(with(change(computed("amount", "deal.gone + 1"))))).containsExactly("Step unknown-field");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 12.50, true",
        "amount, 12 50, false",
        "amount, a lot, false",
        "closeDate, 2026-02-28, true",
        "closeDate, 2026-02-30, false",
        "closeDate, tomorrow, false",
        "visit, 2026-02-28T10:00, true",
        "visit, 2026-02-28T10:00:00Z, true",
        "visit, 2026-02-28, false",
        "urgent, true, true",
        "urgent, perhaps, false",
        "source, web, true",
        "source, pigeon, false",
        "company, company:7, true",
        "company, deal:7, false",
        "owner, 5, true",
        "owner, 6, false",
        "title, anything, true"
    })
    void looksWhetherAValueFitsItsField(String field, String value, boolean fits) {
        assertThat(found(with(change(fixed(field, value)))))
                .isEqualTo(fits ? List.of() : List.of("Step value-does-not-fit"));
    }

    @Test
    void looksWhereARecordIsMoved() {
        assertThat(found(with(block("serviceTask", "Step", "move-stage"))))
                .containsExactly("Step move-stage.stage.missing");
        assertThat(found(with(block("serviceTask", "Step", "move-stage", "pipeline", "service", "stage", "won"))))
                .containsExactly("Step stage-of-another-pipeline");
        assertThat(found(with(block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "won"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "person:6, unknown-person",
        "role:gone, unknown-role",
        "department-head:9, unknown-department",
        "nobody, unreadable-setting",
        "'', assign-owner.owner.missing",
        "record-owner, owner-stays"
    })
    void findsWhereNobodyElseBecomesTheOwner(String owner, String rule) {
        assertThat(found(with(owner(owner)))).containsExactly("Step " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:5", "role:sales,finance", "department-head:3", "owners-head"})
    void allowsAnybodyElseToBecomeTheOwner(String owner) {
        assertThat(found(with(owner(owner)))).isEmpty();
    }

    private static String owner(String owner) {
        return block("serviceTask", "Step", "assign-owner", "owner", owner);
    }

    @Test
    void looksAtWhatIsSaidAndToWhom() {
        assertThat(found(with(block("sendTask", "Step", "notify"))))
                .containsExactly("Step notify.recipient.missing", "Step notify.text.missing");
        assertThat(found(with(notify("Deal {deal.title} of {deal.company.city}: {deal.owner.name}"))))
                .isEmpty();
        assertThat(found(with(notify("Deal {deal.gone} of {deal.company.lost}, {nobody}"))))
                .containsExactly("Step unknown-field", "Step unknown-field", "Step unknown-name");
        assertThat(found(with(notify("Deal {1 +} and {")))).contains("Step brace-not-closed");
    }

    @Test
    void looksUntilWhenATaskIsDue() {
        assertThat(found(with(due(1_000)))).isEmpty();
        assertThat(found(with(due(1_001)))).containsExactly("Step out-of-bounds");
    }

    private static String due(int workingDays) {
        var task = new UserTask();
        return element(task, Settings.fresh(task.settings()).with(UserTask.DUE, workingDays));
    }

    @Test
    void looksHowLongIsWaited() {
        assertThat(found(with(wait("wait-duration")))).containsExactly("Step wait-duration.period.missing");
        assertThat(found(with(wait("wait-duration", "period", "0 minutes")))).containsExactly("Step period-too-short");
        assertThat(found(with(wait("wait-duration", "period", "999999 weeks"))))
                .containsExactly("Step period-too-long");
        assertThat(found(with(wait("wait-duration", "period", "tomorrow")))).containsExactly("Step unreadable-setting");
        assertThat(found(with(wait("wait-until")))).containsExactly("Step wait-until.field.missing");
        assertThat(found(with(wait("wait-until", "field", "gone")))).containsExactly("Step unknown-field");
        assertThat(found(with(wait("wait-until", "field", "title")))).containsExactly("Step not-a-date");
        assertThat(found(with(wait("wait-until", "field", "closeDate", "offsetDays", "-3"))))
                .isEmpty();
        assertThat(found(with(wait("wait-until", "field", "closeDate", "offsetDays", "999999"))))
                .containsExactly("Step out-of-bounds");
    }

    @Test
    void asksADeadlineWhenItIs() {
        String ways = START + END + flow("Start", "Task") + flow("Task", "End") + flow("Late", "End");
        String due = block("userTask", "Task", "user-task", "responsible", "record-owner", "dueWorkingDays", "2");

        assertThat(found(process(ways + TASK + deadline("Late", "Task"))))
                .containsExactly("Late deadline-without-period");
        assertThat(found(process(ways + due + deadline("Late", "Task")))).isEmpty();
        assertThat(found(process(ways + TASK + deadline("Late", "Task", "period", "0 hours"))))
                .containsExactly("Late period-too-short");
    }

    @Test
    void asksALetterWhatItNeeds() {
        assertThat(found(with(block("sendTask", "Step", "send-letter"))))
                .containsExactly(
                        "Step send-letter.recipient.missing",
                        "Step send-letter.subject.missing",
                        "Step send-letter.text.missing");
        assertThat(found(with(letter("recipient", "field:company.city")))).isEmpty();
        assertThat(found(with(letter("recipient", "record-owner", "replyTo", "address:office@example.com"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recipient, field:gone, unknown-field",
        "recipient, field:gone.mail, unknown-field",
        "recipient, field:title.mail, unknown-field",
        "recipient, field:company.gone, unknown-field",
        "recipient, field:amount, not-a-mail",
        "recipient, person:77, unknown-person",
        "recipient, role:gone, unknown-role",
        "recipient, address:office at home, not-an-address",
        "recipient, address:, not-an-address",
        "attachments, gone, unknown-field",
        "attachments, title, not-a-file"
    })
    void findsWhatALetterCannotGoTo(String property, String value, String rule) {
        var settings = property.equals("recipient")
                ? letter("recipient", value)
                : letter("recipient", "record-owner", property, value);

        assertThat(found(with(settings))).containsExactly("Step " + rule);
    }

    private static String letter(String... settings) {
        var all = Stream.concat(
                        Stream.of(settings), Stream.of("subject", "Расчёт {deal.title}", "text", "Здравствуйте!"))
                .toArray(String[]::new);
        return block("sendTask", "Step", "send-letter", all);
    }

    private static String start(String kind, String... settings) {
        return process(block("startEvent", "Start", kind, settings) + END + flow("Start", "End"));
    }

    private static String task(List<FormField> form, List<Outcome> outcomes) {
        return element(
                new UserTask(),
                Settings.read(new UserTask().settings(), Map.of("responsible", "record-owner"))
                        .with(UserTask.FORM, form)
                        .with(UserTask.OUTCOMES, outcomes));
    }

    private static String change(FieldChange... changes) {
        var block = new ChangeFields();
        return element(block, Settings.fresh(block.settings()).with(ChangeFields.CHANGES, List.of(changes)));
    }

    private static String element(Block block, Settings settings) {
        var pairs = settings.written().entrySet().stream()
                .flatMap(property -> Stream.of(property.getKey(), property.getValue()))
                .toArray(String[]::new);
        var type = block.shape().bpmnType().substring("bpmn:".length());
        return block(Character.toLowerCase(type.charAt(0)) + type.substring(1), "Step", block.id(), pairs);
    }

    private static FieldChange fixed(String field, String value) {
        return new FieldChange(field, FieldChange.Source.FIXED, value);
    }

    private static FieldChange computed(String field, String feel) {
        return new FieldChange(field, FieldChange.Source.COMPUTED, feel);
    }

    private static String notify(String text) {
        return block("sendTask", "Step", "notify", "recipient", "record-owner", "text", text);
    }

    private static String wait(String kind, String... settings) {
        return timer("intermediateCatchEvent", "Step", kind, settings);
    }
}
