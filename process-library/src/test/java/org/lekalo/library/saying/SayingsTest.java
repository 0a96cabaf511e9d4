package org.lekalo.library.saying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.drawing.Drawings.answers;
import static org.lekalo.library.drawing.Drawings.begin;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.change;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.deadline;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.forEach;
import static org.lekalo.library.drawing.Drawings.lane;
import static org.lekalo.library.drawing.Drawings.lanes;
import static org.lekalo.library.drawing.Drawings.message;
import static org.lekalo.library.drawing.Drawings.process;
import static org.lekalo.library.drawing.Drawings.timer;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.message.Money;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Company;
import org.lekalo.library.setting.Names;
import org.lekalo.library.setting.Names.Staff;
import org.lekalo.library.setting.Processes;

class SayingsTest {

    private static final Locale RUSSIAN = new Locale("ru");
    private static final String START =
            block("startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");
    private static final Staff STAFF = new Staff(
            Map.of(5L, "Елена Волкова"),
            Map.of("sales", new Text("Отдел продаж", "Sales"), "finance", new Text("Финансы", "Finance")),
            Map.of(3L, "Производство"));

    private static Map<String, Said> said(Locale language, String... elements) {
        var processes = new Processes(
                null, Map.of(7L, new Processes.Known("Отгрузка", List.of("deal"), List.of("Готово"), Set.of())));
        var names = new Names(
                language, Money.of("RUB"), ZoneId.of("Europe/Moscow"), Company.types(), null, STAFF, processes);
        return Sayings.of(Drawing.read(process(String.join("", elements)), Palette.BLOCKS), names);
    }

    /** The same without the names that tests give each element. */
    private static Map<String, Said> unnamed(String... elements) {
        return unnamed(RUSSIAN, elements);
    }

    private static Map<String, Said> unnamed(Locale language, String... elements) {
        var nameless = String.join("", elements).replaceAll("(<bpmn:[^>]*?) name=\"[^\"]*\"", "$1");
        return said(language, nameless);
    }

    private static String title(Map<String, Said> all, String id) {
        return all.getOrDefault(id, new Said("", "")).title();
    }

    private static String foot(Map<String, Said> all, String id) {
        return all.getOrDefault(id, new Said("", "")).foot();
    }

    private static String only(String element) {
        return title(unnamed(START + element), "Step");
    }

    @Test
    void whatItDoesIsSaidWhateverItsName() {
        var move = block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "won");

        assertThat(title(said(RUSSIAN, START, move), "Step")).isEqualTo("→ won");
        assertThat(title(unnamed(START, move), "Step")).isEqualTo("→ won");
        assertThat(title(unnamed(START, move), "Start")).isEqualTo("Стадия «new»");
    }

    @ParameterizedTest
    @CsvSource({
        "'new,won', Стадия «new» или «won», Stage “new” or “won”",
        "'*', «sales»: любая стадия, “sales”: any stage",
        "'new,service.*', '«sales»: «new»; «service»: любая стадия', '“sales”: “new”; “service”: any stage'",
        "'new,gone', '', ''",
        "'gone.*', '', ''",
    })
    void aStartSaysAllItsStages(String stages, String russian, String english) {
        var start =
                block("startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", stages);

        assertThat(title(unnamed(start), "Start")).isEqualTo(russian);
        assertThat(title(unnamed(Locale.ENGLISH, start), "Start")).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "'new,won', 5 working-days, Не движется 5 раб. дн.: «new» или «won», Does not move for 5 working days: “new” or “won”",
        "'*', 1 days, Не движется 1 дн.: «sales»: любая открытая стадия, Does not move for 1 day: “sales”: any open stage",
        "new, '', '', ''",
        "gone, 1 days, '', ''",
    })
    void aStartForWhatDoesNotMoveSaysHowLongItStandsAndWhere(
            String stages, String period, String russian, String english) {
        var start = block(
                "startEvent",
                "Start",
                "start-standing",
                "recordType",
                "deal",
                "pipeline",
                "sales",
                "stage",
                stages,
                "period",
                period);

        assertThat(title(unnamed(start), "Start")).isEqualTo(russian);
        assertThat(title(unnamed(Locale.ENGLISH, start), "Start")).isEqualTo(english);
    }

    @Test
    void whatIsGoneOrNotYetChosenSaysNothing() {
        assertThat(only(block("serviceTask", "Step", "move-stage", "pipeline", "sales", "stage", "gone")))
                .isEmpty();
        assertThat(only(block("serviceTask", "Step", "move-stage"))).isEmpty();
        assertThat(only(block("serviceTask", "Step", "assign-owner", "owner", "person:99")))
                .isEmpty();
        assertThat(only(block("sendTask", "Step", "notify", "recipient", "record-owner")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "person:5, → Елена Волкова",
        "'role:sales,finance', '→ Отдел продаж, Финансы'",
        "department-head:3, → Руководитель отдела «Производство»",
        "owners-head, → Руководитель ответственного"
    })
    void saysWhoIsMeant(String owner, String expected) {
        assertThat(only(block("serviceTask", "Step", "assign-owner", "owner", owner)))
                .isEqualTo(expected);
    }

    @Test
    void changesAreSaidWithTheirValueWhereItIsTheOnlyOne() {
        assertThat(changing(change("amount", "fixed", "500000"))).isEqualTo("amount = 500\u00a0000\u00a0₽");
        assertThat(changing(change("source", "fixed", "web"))).isEqualTo("source = web");
        assertThat(changing(change("amount", "fixed", ""))).isEqualTo("amount: очищается");
        assertThat(changing(change("amount", "computed", "deal.share * 2"))).isEqualTo("amount");
        assertThat(changing(change("owner", "fixed", "5"))).isEqualTo("owner");
        assertThat(changing(change("visit", "fixed", "2026-05-09T22:00:00Z"))).isEqualTo("visit = 10.05.2026 01:00");
        assertThat(changing(change("amount", "fixed", "1e300000000"))).isEqualTo("amount = 1e300000000");
        var two = change("amount", "fixed", "5").replace("]", ",")
                + change("source", "fixed", "web").substring(1);
        assertThat(changing(two)).isEqualTo("amount, source");
    }

    private static String changing(String changes) {
        return only(block("serviceTask", "Step", "change-fields", "changes", changes));
    }

    @ParameterizedTest
    @CsvSource({
        "3 working-days, 3 раб. дн., 3 working days",
        "1 days, 1 дн., 1 day",
        "2 hours, 2 ч, 2 h",
        "1 weeks, 1 нед., 1 week"
    })
    void saysHowLong(String period, String russian, String english) {
        var wait = timer("intermediateCatchEvent", "Step", "wait-duration", "period", period);

        assertThat(title(unnamed(START, wait), "Step")).isEqualTo(russian);
        assertThat(title(unnamed(Locale.ENGLISH, START, wait), "Step")).isEqualTo(english);
    }

    @Test
    void saysUntilWhen() {
        assertThat(until("0")).isEqualTo("closeDate");
        assertThat(until("3")).isEqualTo("closeDate + 3 дн.");
        assertThat(until("-2")).isEqualTo("closeDate − 2 дн.");
    }

    private static String until(String days) {
        return only(timer("intermediateCatchEvent", "Step", "wait-until", "field", "closeDate", "offsetDays", days));
    }

    @Test
    void aDeadlineWithoutAPeriodSaysThatOfItsTask() {
        var task = block("userTask", "Task", "user-task", "responsible", "record-owner", "dueWorkingDays", "2");

        assertThat(title(unnamed(START, task, deadline("Step", "Task")), "Step"))
                .isEqualTo("2 раб. дн.");
        assertThat(title(unnamed(START, task, deadline("Step", "Task", "period", "4 hours")), "Step"))
                .isEqualTo("4 ч");
    }

    @Test
    void saysWhatIsWaitedFor() {
        var stage = message(
                "intermediateCatchEvent",
                "Step",
                "wait-change",
                "event",
                "enters-stage",
                "pipeline",
                "sales",
                "stage",
                "won");
        var field = message(
                "intermediateCatchEvent", "Step", "wait-change", "event", "field-changes", "changedField", "amount");

        assertThat(only(stage)).isEqualTo("→ won");
        assertThat(only(field)).isEqualTo("Изменилось: amount");
    }

    @Test
    void aTextIsSaidWithTheFieldsByName() {
        assertThat(only(block(
                        "sendTask",
                        "Step",
                        "notify",
                        "text",
                        "Оплата {deal.amount} и {deal.company.title}, {x + 1}, {-deal.amount}")))
                .isEqualTo("Оплата «amount» и «company», …, …");
    }

    @Test
    void saysWhichProcessIsRunAndForWhichRecords() {
        assertThat(only(block("callActivity", "Step", "call-process", "process", "7")))
                .isEqualTo("Отгрузка");
        assertThat(only(forEach("Step", begin("In"), "records", "payment.deal")))
                .isEqualTo("payments");
    }

    @Test
    void aTaskSaysWhoAndUntilWhenBelowItsName() {
        var task = block("userTask", "Task", "user-task", "responsible", "role:sales", "dueWorkingDays", "2");
        var unhurried = block("userTask", "Calm", "user-task", "responsible", "person:5");
        var letter = block("sendTask", "Letter", "send-letter", "recipient", "field:company.mail", "subject", "Счёт");

        var said = said(RUSSIAN, START, task, unhurried, letter);

        assertThat(said.get("Task")).isEqualTo(new Said("", "2 раб. дн. · Отдел продаж"));
        assertThat(said.get("Calm")).isEqualTo(new Said("", "Елена Волкова"));
        assertThat(said.get("Letter")).isEqualTo(new Said("Счёт", "company"));
    }

    @Test
    void aLaneSaysWhoseItIsAndATaskInItToo() {
        var task = block("userTask", "Task", "user-task", "dueWorkingDays", "1");

        var said = said(RUSSIAN, lanes(lane("Lane", "role:finance", "Task")), START, task);

        assertThat(foot(said, "Lane")).isEqualTo("Финансы");
        assertThat(foot(said, "Task")).isEqualTo("1 раб. дн. · Финансы");
    }

    private static String way(String feel) {
        var task =
                block("userTask", "Task", "user-task", "responsible", "owners-head", "outcomes", answers("Да", "Нет"));
        return title(
                said(
                        RUSSIAN,
                        START,
                        task,
                        choice("Which", "Other"),
                        END,
                        end("Other"),
                        flow("Start", "Task"),
                        flow("Task", "Which"),
                        flow("Which", "End", feel),
                        flow("Which", "Other")),
                "Which-End");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.amount > 500000 | amount > 500\u00a0000\u00a0₽",
                "deal.urgent = true | urgent",
                "deal.urgent = false | urgent: нет",
                "deal.source = \"web\" | source = web",
                "deal.closeDate = null | closeDate: не заполнено",
                "deal.amount > 5 and deal.share <= 3 | amount > 5\u00a0₽ и share ≤ 3",
                "deal.amount > 5 or deal.urgent = true | amount > 5\u00a0₽ или urgent",
                "outcome_Task = \"Да\" | Да",
                "deal.owner.id = 5 | owner = Елена Волкова",
                "deal.amount > deal.share | amount больше, чем share",
                "deal.urgent = deal.urgent | urgent = urgent",
                "deal.visit > date and time(\"2026-05-09T22:00Z\") | visit > 10.05.2026 01:00",
                "sum([deal.amount, 2]) > 3 | по формуле"
            })
    void aWaySaysWhenItIsTaken(String feel, String expected) {
        assertThat(way(feel)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal.amount >", "(((", "gone.field = 1"})
    void whatCannotBeReadOrIsGoneIsNotGuessed(String feel) {
        assertThat(way(feel)).isIn("по формуле", "…");
    }

    @Test
    void theWayThatIsLeftIsOtherwise() {
        var said = said(
                RUSSIAN,
                START,
                choice("Which", "Other"),
                END,
                end("Other"),
                flow("Start", "Which"),
                flow("Which", "End", "deal.amount > 5"),
                flow("Which", "Other"));

        assertThat(title(said, "Which-Other")).isEqualTo("иначе");
        assertThat(title(said, "Start-Which")).isEmpty();
    }

    @Test
    void whereWaysMeetNothingIsAsked() {
        var said = said(RUSSIAN, START, choice("Meet"), END, flow("Start", "Meet"), flow("Meet", "End"));

        assertThat(title(said, "Meet-End")).isEmpty();
    }

    @Test
    void whatRunsApartIsAboutTheRecordsItIsDoneFor() {
        var inside =
                begin("In") + block("serviceTask", "Step", "change-fields", "changes", change("way", "fixed", "card"));

        assertThat(title(unnamed(START, forEach("Each", inside, "records", "payment.deal")), "Step"))
                .isEqualTo("way = card");
    }

    @Test
    void whatABlockSaysOfItselfIsAmongItsSettings() {
        Palette.BLOCKS.stream()
                .forEach(block -> assertThat(block.headline()).as(block.id()).isSubsetOf(block.settings()));
    }
}
