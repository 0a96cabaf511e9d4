package org.lekalo.library.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lekalo.library.block.BlockSettings.WhenRunning;
import org.lekalo.library.block.BlockSettings.WhoStarts;

class BlockCodecTest {

    static Stream<BlockSettings> everySetting() {
        return Stream.of(
                new BlockSettings.StartStage("deal", "sales", "offer", WhenRunning.REPLACE),
                new BlockSettings.StartStage(null, null, null, WhenRunning.START_ANOTHER),
                new BlockSettings.StartManual("lead", WhenRunning.SKIP, WhoStarts.MAY_SEE),
                new BlockSettings.UserTask(null, null, List.of(), List.of()),
                new BlockSettings.UserTask(
                        new Responsible.Roles(List.of("finance", "sales")),
                        3,
                        List.of(
                                new FormField("amount", FormField.Use.REQUIRED),
                                new FormField("company", FormField.Use.SHOWN),
                                new FormField("comment", FormField.Use.EDITABLE)),
                        List.of(
                                new Outcome("approve", "Да, \"согласен\" <b>\\"),
                                new Outcome("reject", "Нет, верните"))),
                new BlockSettings.UserTask(new Responsible.APerson(5), 0, List.of(), List.of()),
                new BlockSettings.UserTask(new Responsible.DepartmentHead(3), null, List.of(), List.of()),
                new BlockSettings.UserTask(new Responsible.RecordOwner(), null, List.of(), List.of()),
                new BlockSettings.UserTask(new Responsible.OwnersHead(), null, List.of(), List.of()),
                new BlockSettings.ExclusiveChoice(),
                new BlockSettings.Parallel(),
                new BlockSettings.ChangeFields(List.of()),
                new BlockSettings.ChangeFields(List.of(
                        new FieldChange("comment", FieldChange.Source.FIXED, ""),
                        new FieldChange("discount", FieldChange.Source.COMPUTED, "deal.amount * 0.1"))),
                new BlockSettings.MoveStage("sales", "won"),
                new BlockSettings.Notify(new Responsible.OwnersHead(), "Сделка {deal.title}\nждёт \"вас\""),
                new BlockSettings.Notify(null, ""),
                new BlockSettings.WaitDuration(new Period(3, Period.Unit.WORKING_DAYS)),
                new BlockSettings.WaitDuration(null),
                new BlockSettings.WaitUntil("closeDate", -2),
                new BlockSettings.WaitUntil(null, 0),
                new BlockSettings.Deadline(new Period(48, Period.Unit.HOURS)),
                new BlockSettings.Deadline(null),
                new BlockSettings.IfRefused(),
                new BlockSettings.End());
    }

    @ParameterizedTest
    @MethodSource("everySetting")
    void readsBackWhatItWrote(BlockSettings settings) {
        var read = BlockCodec.read(BlockCodec.write(settings)).orElseThrow();

        assertThat(read.settings()).isEqualTo(settings);
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void theExamplesCoverEveryBlock() {
        assertThat(everySetting().map(BlockSettings::kind)).contains(BlockKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void everyBlockHasSettingsWhenFreshlyPlaced(BlockKind kind) {
        assertThat(BlockCodec.fresh(kind).kind()).isEqualTo(kind);
    }

    @Test
    void writesWordsAPersonCanRead() {
        var settings = new BlockSettings.UserTask(
                new Responsible.Roles(List.of("finance", "sales")),
                3,
                List.of(new FormField("amount", FormField.Use.REQUIRED)),
                List.of(new Outcome("approve", "Согласовать")));

        assertThat(BlockCodec.write(settings))
                .containsExactly(
                        Map.entry("block", "user-task"),
                        Map.entry("responsible", "role:finance,sales"),
                        Map.entry("dueWorkingDays", "3"),
                        Map.entry("form", "amount:required"),
                        Map.entry("outcomes", "[{\"key\":\"approve\",\"label\":\"Согласовать\"}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user-task     | responsible    | person:
            user-task     | responsible    | person:99999999999999999999
            user-task     | responsible    | role:
            user-task     | responsible    | role:a,,b
            user-task     | responsible    | role:${x}
            user-task     | responsible    | somebody
            user-task     | responsible    | record-owner:7
            user-task     | dueWorkingDays | tomorrow
            user-task     | dueWorkingDays | -1
            user-task     | dueWorkingDays | 99999999999
            user-task     | form           | amount
            user-task     | form           | amount:hidden
            user-task     | form           | amount:shown,
            user-task     | outcomes       | not json
            user-task     | outcomes       | {}
            user-task     | outcomes       | [{"key":"a"}]
            user-task     | outcomes       | [1]
            change-fields | changes        | [{"field":"a","source":"magic","value":"1"}]
            notify        | recipient      | department-head:x
            wait-duration | period         | R/PT0S
            wait-duration | period         | 3 years
            wait-until    | offsetDays     | 1.5
            deadline      | period         | -3 days
            start-stage   | whenRunning    | maybe
            start-manual  | whoStarts      | everybody
            """)
    void countsWhatItCannotReadAsUnsetAndNamesIt(String block, String property, String value) {
        var kind = BlockKind.of(block).orElseThrow();

        var read = BlockCodec.read(kind, Map.of("block", block, property, value));

        assertThat(read.unreadable()).containsExactly(property);
        assertThat(read.settings()).isEqualTo(BlockCodec.fresh(kind));
    }

    @Test
    void knowsNoBlockWhereNoneIsNamed() {
        assertThat(BlockCodec.read(Map.of())).isEmpty();
        assertThat(BlockCodec.read(Map.of("block", "teleport"))).isEmpty();
    }

    @Test
    void survivesAnyTextInAnyProperty() {
        var nasty = List.of("", " ", "\u0000", "{", "[", "[[[[", "null", "[null]", "\"", "${1}", "x".repeat(10_000));
        var names =
                List.of("responsible", "dueWorkingDays", "form", "outcomes", "changes", "period", "recordType", "text");

        for (var kind : BlockKind.values()) {
            for (var text : nasty) {
                names.forEach(name ->
                        assertThat(BlockCodec.read(kind, Map.of(name, text))).isNotNull());
            }
        }
    }
}
