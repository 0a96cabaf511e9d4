package org.lekalo.library.palette;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.BlockSummary;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.message.Messages;
import org.lekalo.library.palette.part.CallProcess;
import org.lekalo.library.palette.part.ForEach;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.AssignOwner;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.palette.record.RecordEvent;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartManual.WhoStarts;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.palette.time.PartDeadline;
import org.lekalo.library.palette.time.WaitDuration;
import org.lekalo.library.palette.time.WaitUntil;
import org.lekalo.library.setting.Addressee;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Enclosed;
import org.lekalo.library.setting.FieldChange;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.Many;
import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.StagePlace;
import org.lekalo.library.setting.Wording;

class PaletteTest {

    static final List<Block> BLOCKS = Palette.BLOCKS.stream().toList();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static Stream<Settings> everySetting() {
        return Stream.of(
                fresh("start-stage")
                        .with(Starts.RECORD_TYPE, "deal")
                        .with(StartStage.STAGE, List.of(new StagePlace("sales", "offer")))
                        .with(Starts.WHEN_RUNNING, WhenRunning.REPLACE),
                fresh("start-stage").with(StartStage.STAGE, List.of(new StagePlace("sales", null))),
                fresh("start-stage")
                        .with(
                                StartStage.STAGE,
                                List.of(
                                        new StagePlace("sales", "offer"),
                                        new StagePlace("sales", "won"),
                                        StagePlace.anyOf("service"))),
                fresh("start-manual").with(StartManual.WHO_STARTS, WhoStarts.MAY_SEE),
                fresh("user-task")
                        .with(UserTask.RESPONSIBLE, new Responsible.Roles(List.of("finance", "sales")))
                        .with(UserTask.DUE, 0)
                        .with(
                                UserTask.FORM,
                                List.of(
                                        new FormField("amount", FormField.Use.REQUIRED),
                                        new FormField("company", FormField.Use.SHOWN),
                                        new FormField("comment", FormField.Use.EDITABLE)))
                        .with(
                                UserTask.OUTCOMES,
                                List.of(
                                        new Outcome("approve", "Да, \"согласен\" <b>\\"),
                                        new Outcome("reject", "Нет, верните"))),
                fresh("wait-change").with(RecordEvent.EVENT, new Awaited.EntersStage(new StagePlace("sales", "offer"))),
                fresh("on-change").with(RecordEvent.EVENT, new Awaited.FieldChanges("amount")),
                fresh("part-on-change").with(RecordEvent.EVENT, new Awaited.EntersStage(new StagePlace("sales", null))),
                fresh("part-deadline").with(PartDeadline.PERIOD, new Period(2, Period.Unit.WORKING_DAYS)),
                fresh("user-task").with(UserTask.RESPONSIBLE, new Responsible.APerson(5)),
                fresh("user-task").with(UserTask.RESPONSIBLE, new Responsible.DepartmentHead(3)),
                fresh("user-task").with(UserTask.RESPONSIBLE, new Responsible.OwnersHead()),
                fresh("user-task").with(UserTask.RESPONSIBLE, null).with(UserTask.DUE, null),
                fresh("change-fields")
                        .with(
                                ChangeFields.CHANGES,
                                List.of(
                                        new FieldChange("comment", FieldChange.Source.FIXED, ""),
                                        new FieldChange("discount", FieldChange.Source.COMPUTED, "deal.amount * 0.1"))),
                fresh("assign-owner").with(AssignOwner.OWNER, new Responsible.Roles(List.of("sales"))),
                fresh("move-stage").with(MoveStage.STAGE, new StagePlace("sales", "won")),
                fresh("notify").with(Notify.TEXT, "Сделка {deal.title}\nждёт \"вас\""),
                fresh("send-letter")
                        .with(SendLetter.RECIPIENT, new Addressee.InField("contact.mail"))
                        .with(SendLetter.SUBJECT, "Расчёт {deal.title}")
                        .with(SendLetter.TEXT, "Здравствуйте!")
                        .with(SendLetter.ATTACHMENTS, new Enclosed(true, List.of("scan")))
                        .with(SendLetter.REPLY_TO, new Addressee.Fixed("office@example.com")),
                fresh("send-letter")
                        .with(SendLetter.RECIPIENT, new Addressee.Somebody(new Responsible.Roles(List.of("finance")))),
                fresh("for-each")
                        .with(ForEach.RECORDS, new Many("payment", "deal"))
                        .with(ForEach.MOST, 50),
                fresh("for-each")
                        .with(ForEach.RECORDS, new Many("payment", null))
                        .with(ForEach.FILTER, "payment.amount > 5"),
                fresh("call-process")
                        .with(CallProcess.PROCESS, 12L)
                        .with(CallProcess.ON, "company")
                        .with(CallProcess.THEN, CallProcess.Then.GO_ON),
                fresh("wait-duration").with(WaitDuration.PERIOD, new Period(3, Period.Unit.WORKING_DAYS)),
                fresh("wait-until").with(WaitUntil.FIELD, "closeDate").with(WaitUntil.OFFSET, -2),
                fresh("deadline").with(Deadline.PERIOD, new Period(48, Period.Unit.HOURS)));
    }

    @ParameterizedTest
    @MethodSource("everySetting")
    void readsBackWhatItWrote(Settings settings) {
        var read = BLOCKS.stream()
                .map(block -> Settings.read(block.settings(), settings.written()))
                .filter(settings::equals)
                .findFirst()
                .orElseThrow();

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.written()).isEqualTo(settings.written());
    }

    @Test
    void writesWordsAPersonCanRead() {
        var settings = fresh("user-task")
                .with(UserTask.RESPONSIBLE, new Responsible.Roles(List.of("finance", "sales")))
                .with(UserTask.DUE, 3)
                .with(UserTask.FORM, List.of(new FormField("amount", FormField.Use.REQUIRED)))
                .with(UserTask.OUTCOMES, List.of(new Outcome("approve", "Согласовать")));

        assertThat(settings.written())
                .containsExactly(
                        Map.entry("responsible", "role:finance,sales"),
                        Map.entry("dueWorkingDays", "3"),
                        Map.entry("form", "amount:required"),
                        Map.entry("outcomes", "[{\"key\":\"approve\",\"label\":\"Согласовать\"}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user-task     | responsible    | somebody
            user-task     | dueWorkingDays | tomorrow
            user-task     | form           | amount
            user-task     | outcomes       | not json
            lane          | responsible    | somebody
            change-fields | changes        | {}
            wait-change   | event          | full-moon
            on-change     | event          | full-moon
            assign-owner  | owner          | nobody
            notify        | recipient      | department-head:x
            send-letter   | recipient      | contact
            send-letter   | replyTo        | person:x
            send-letter   | attachments    | scan,
            for-each      | records        | payment.
            for-each      | most           | many
            call-process  | process        | ${x}
            call-process  | then           | perhaps
            wait-duration | period         | R/PT0S
            wait-until    | offsetDays     | 1.5
            deadline      | period         | -3 days
            part-deadline | period         | soon
            start-stage   | whenRunning    | maybe
            start-manual  | whoStarts      | everybody
            """)
    void countsWhatItCannotReadAsUnsetAndNamesIt(String block, String property, String value) {
        var all = Palette.BLOCKS.find(block).orElseThrow().settings();

        var read = Settings.read(all, Map.of("block", block, property, value));

        assertThat(read.unreadable()).containsExactly(property);
        assertThat(read).isEqualTo(Settings.read(all, Map.of()));
    }

    @ParameterizedTest
    @FieldSource("BLOCKS")
    void survivesAnyTextInAnyProperty(Block block) {
        var nasty = List.of("", " ", "\u0000", "{", "[", "[[[[", "null", "[null]", "\"", "${1}", "x".repeat(10_000));

        for (var text : nasty) {
            Settings.properties(block.settings())
                    .forEach(name -> assertThat(Settings.read(block.settings(), Map.of(name, text)))
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @FieldSource("BLOCKS")
    void whatABlockIsPresetToCanBeRead(Block block) {
        var preset = Palette.BLOCKS.summary(block, RUSSIAN).defaults().properties();

        assertThat(Settings.read(block.settings(), preset).unreadable()).isEmpty();
        assertThat(Settings.properties(block.settings())).containsAll(preset.keySet());
    }

    @ParameterizedTest
    @FieldSource("BLOCKS")
    void eachSentenceOfABlockIsThereInBothLanguages(Block block) {
        var keys = Stream.of(
                        Stream.of("block." + block.id() + ".name", "block." + block.id() + ".help"),
                        block.settings().stream()
                                .filter(Setting::needed)
                                .map(setting -> "block." + block.id() + "." + setting.name() + ".missing"))
                .flatMap(key -> key);

        assertThat(keys)
                .allMatch(key -> Messages.in(RUSSIAN).has(key))
                .allMatch(key -> Messages.in(Locale.ENGLISH).has(key));
    }

    @ParameterizedTest
    @FieldSource("BLOCKS")
    void eachSettingAndEachOfItsChoicesIsCalledSomethingInBothLanguages(Block block) {
        var properties = Settings.properties(block.settings());

        for (var language : List.of(RUSSIAN, Locale.ENGLISH)) {
            var wording = Wording.of(block.id(), language);
            assertThat(properties)
                    .allSatisfy(name -> assertThat(wording.label(name)).isNotBlank());
            assertThat(block.settings()).allSatisfy(setting -> {
                if (setting.kind() instanceof OneOf<?> choice) {
                    assertThat(choice.words())
                            .allSatisfy(word -> assertThat(wording.choice(setting.name(), word))
                                    .isNotBlank());
                }
            });
        }
    }

    @Test
    void showsEveryBlockOnce() {
        assertThat(Palette.BLOCKS.summaries(RUSSIAN))
                .extracting(BlockSummary::id)
                .containsExactlyInAnyOrderElementsOf(
                        Palette.BLOCKS.stream().map(Block::id).toList());
    }

    @Test
    void saysWhichBlocksABlockMaySitOn() {
        assertThat(summary("deadline").rides())
                .containsExactly("user-task", "sub-process", "for-each", "for-each-in-order", "call-process");
        assertThat(summary("on-change").rides())
                .containsExactly("user-task", "sub-process", "for-each", "for-each-in-order", "call-process");
        assertThat(summary("on-change").interrupting()).isTrue();
        assertThat(summary("deadline").interrupting()).isFalse();
        assertThat(summary("if-refused").rides())
                .containsExactly("send-letter", "change-fields", "move-stage", "assign-owner");
        assertThat(summary("if-refused").interrupting()).isTrue();
        assertThat(summary("user-task").rides()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void namesEachStepThatMayBeRefusedWhereAWayForItSitsElsewhere(String language) {
        var messages = Messages.in(Locale.forLanguageTag(language));

        assertThat(BLOCKS.stream().filter(Block::mayBeRefused))
                .allSatisfy(block -> assertThat(messages.text(Rule.REFUSAL_OFF_EFFECT.key()))
                        .contains(messages.text("block." + block.id() + ".name")));
    }

    @Test
    void crossesToThePaletteAsPlainJson() throws JsonProcessingException {
        var json = new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(summary("user-task")));

        assertThat(json.path("id").textValue()).isEqualTo("user-task");
        assertThat(json.path("name").textValue()).isEqualTo("Задача");
        assertThat(json.has("eventDefinition")).isFalse();
        assertThat(json.at("/defaults/properties/responsible").textValue()).isEqualTo("record-owner");
    }

    private static BlockSummary summary(String block) {
        return Palette.BLOCKS.summary(Palette.BLOCKS.find(block).orElseThrow(), RUSSIAN);
    }

    private static Settings fresh(String block) {
        return Settings.fresh(Palette.BLOCKS.find(block).orElseThrow().settings());
    }
}
