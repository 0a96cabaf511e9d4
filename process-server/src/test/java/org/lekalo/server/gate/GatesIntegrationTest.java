package org.lekalo.server.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.Missing;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

class GatesIntegrationTest extends ServerTest {

    private static final Text TOO_GENEROUS = new Text("Скидка больше 15 %.", "The discount is over 15 %.");

    @Autowired
    private Gates gates;

    @AfterEach
    void openTheGates() {
        var api = as("irina", GatesApi.class);
        api.gates("deal").forEach(gate -> api.put("deal", Gate.open(gate.pipeline(), gate.stage())));
    }

    @Test
    void saysAllThatIsMissingAtOnceInTheReadersLanguage() {
        put(contract(
                List.of(always("amount"), always("company"), new Required("closing_date", "deal.discount > 10")),
                List.of(new Check("Скидка", "deal.discount <= 15", TOO_GENEROUS))));
        var deal = deal(Map.of("discount", 20));

        var refused = refused(() -> move("elena", deal, "contract", Map.of()));

        assertThat(refused.sentence())
                .isEqualTo(
                        "The record cannot enter the stage “Contract and prepayment” yet. Fill in: “Amount”, “Company”,"
                                + " “Expected closing date”. The discount is over 15 %.");
        var refusal = refused.refusal(Locale.ENGLISH);
        assertThat(refusal.missing())
                .containsExactly(
                        new Missing("amount", "Amount"),
                        new Missing("company", "Company"),
                        new Missing("closing_date", "Expected closing date"));
        assertThat(refusal.checks())
                .containsExactly(
                        new StageRefusal.FailedCheck("Скидка", "The discount is over 15 %.", List.of("discount")));
        assertThat(refusal.canBeMended()).isTrue();
        var russian = refused(() -> as("elena", RecordsApi.class, new Locale("ru"))
                .move("deal", deal.ref().id(), new Move(deal.version(), "contract")));
        assertThat(russian.sentence())
                .isEqualTo(
                        "На стадию «Договор и предоплата» запись пока не переходит. Заполните: «Сумма», «Компания», «Ожидаемая"
                                + " дата закрытия». Скидка больше 15 %.");
        assertThat(read(deal).version()).isEqualTo(deal.version());
    }

    @Test
    void namesNothingThatIsHiddenFromWhoeverIsTold() {
        put(contract(
                List.of(always("amount"), always("company")),
                List.of(new Check("Скидка", "deal.amount > 5 and deal.discount <= 15", TOO_GENEROUS))));
        var deal = deal(Map.of());
        as("irina", AccessApi.class).setFields("deal", "sales", Map.of("amount", FieldRule.HIDDEN));
        try {
            var refusal =
                    refused(() -> move("elena", deal, "contract", Map.of())).refusal(Locale.ENGLISH);

            assertThat(refusal.missing()).extracting(Missing::field).containsExactly("company");
            assertThat(refusal.checks())
                    .extracting(StageRefusal.FailedCheck::text)
                    .anySatisfy(text -> assertThat(text).contains("hidden from you"));
            assertThat(refusal.checks())
                    .flatExtracting(StageRefusal.FailedCheck::fields)
                    .containsExactly("discount");
            assertThat(as("elena", GatesApi.class).gates("deal").toString()).doesNotContain("amount");
        } finally {
            as("irina", AccessApi.class).setFields("deal", "sales", Map.of());
        }
    }

    @Test
    void fillsAndMovesInOneVersion() {
        put(contract(List.of(always("amount")), List.of(new Check("Скидка", "deal.discount <= 15", TOO_GENEROUS))));
        var deal = deal(Map.of("discount", 20));

        var moved = move("elena", deal, "contract", Map.of("amount", 1000, "discount", 5));

        assertThat(moved.version()).isEqualTo(deal.version() + 1);
        assertThat(moved.values()).containsEntry("stage", "contract").containsEntry("discount", 5);
    }

    @Test
    void asksOnlyWhereTheConditionHolds() {
        put(contract(List.of(new Required("company", "deal.amount > 100000")), List.of()));

        var small = move("elena", deal(Map.of("amount", 100_000)), "contract", Map.of());
        var large = deal(Map.of("amount", 100_000.01));

        assertThat(small.values()).containsEntry("stage", "contract");
        assertThat(refused(() -> move("elena", large, "contract", Map.of()))
                        .refusal(Locale.ENGLISH)
                        .missing())
                .extracting(Missing::field)
                .containsExactly("company");
    }

    @Test
    void guardsEveryWayOntoAStage() {
        put(contract(List.of(always("amount")), List.of()));
        put(new Gate("corporate", "request", List.of(always("amount")), List.of(), List.of(), List.of(), List.of()));
        var deal = deal(Map.of());
        var records = as("elena", RecordsApi.class);

        refused(() -> records.create("deal", Map.of("title", "Сразу на договор", "stage", "contract")));
        refused(() -> records.update(
                "deal", deal.ref().id(), new Update(deal.version(), Map.of("stage", "contract", "comment", "тихо"))));
        var other = refused(() ->
                records.update("deal", deal.ref().id(), new Update(deal.version(), Map.of("pipeline", "corporate"))));

        assertThat(other.refusal(Locale.ENGLISH).stageName()).isEqualTo("Request");
        assertThat(read(deal).values()).containsEntry("stage", "new").doesNotContainKey("comment");
    }

    @Test
    void leavesARecordAloneThatStaysWhereItIs() {
        var deal = move("elena", deal(Map.of()), "contract", Map.of());
        put(contract(List.of(always("amount")), List.of()));

        var changed = as("elena", RecordsApi.class)
                .update("deal", deal.ref().id(), new Update(deal.version(), Map.of("comment", "Перезвонить")));

        assertThat(changed.values()).containsEntry("comment", "Перезвонить");
    }

    @Test
    void keepsFilledWhatTheStageAsksForAsLongAsTheRecordStandsThere() {
        put(contract(List.of(always("amount"), new Required("address", "deal.discount > 10")), List.of()));
        var deal = move("elena", deal(Map.of("amount", 100, "discount", 5, "address", "Тверь")), "contract", Map.of());

        assertThatThrownBy(() -> update("elena", deal, Map.of("amount", "")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field, FieldProblem::text)
                                .containsExactly(
                                        tuple(
                                                "amount",
                                                "On the stage “Contract and prepayment” the field “Amount” has to be filled.")));
        assertThatThrownBy(() -> as("elena", RecordsApi.class, new Locale("ru"))
                        .update("deal", deal.ref().id(), new Update(deal.version(), Map.of("amount", ""))))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems().get(0).text())
                                .isEqualTo("На стадии «Договор и предоплата» поле «Сумма» должно быть заполнено."));
        var bulk = as("elena", BulkApi.class)
                .change("deal", new BulkChange(List.of(deal.ref().id()), Map.of("amount", "")));
        assertThat(bulk.refused().get(0).reasons().get(0)).contains("Contract and prepayment", "Amount");
        assertThat(read(deal).version()).isEqualTo(deal.version());

        var cleared = update("elena", deal, Map.of("address", ""));
        assertThat(cleared.values()).as("not asked for at this discount").doesNotContainKey("address");
        var changed = update("elena", cleared, Map.of("amount", 200, "address", "Тула", "discount", 20));
        assertThatThrownBy(() -> update("elena", changed, Map.of("address", "")))
                .isInstanceOf(FieldsRefused.class);
        assertThat(move("elena", changed, "offer", Map.of("amount", "")).values())
                .as("what another stage asks for")
                .doesNotContainKey("amount");
    }

    private RecordView update(String login, RecordView seen, Map<String, Object> values) {
        return as(login, RecordsApi.class)
                .update("deal", seen.ref().id(), new Update(seen.version(), Map.copyOf(values)));
    }

    @Test
    void letsInOnlyWhoMayEnterAndLeave() {
        put(new Gate(
                "retail",
                "contract",
                List.of(always("amount")),
                List.of(),
                List.of("process-owner", "administrator"),
                List.of("administrator"),
                List.of()));
        var deal = deal(Map.of());

        var entering = refused(() -> move("elena", deal, "contract", Map.of())).refusal(Locale.ENGLISH);

        assertThat(entering.missing()).hasSize(1);
        assertThat(entering.canBeMended()).isFalse();
        assertThat(entering.moves()).singleElement().satisfies(move -> {
            assertThat(move.text()).startsWith("Only these may move records to the stage “Contract and prepayment”:");
            assertThat(move.who()).hasSize(2);
        });
        var there = move("irina", deal, "contract", Map.of("amount", 1));
        assertThat(refused(() -> move("elena", there, "production", Map.of())).sentence())
                .startsWith("The record cannot enter the stage “Production” yet. Only these may move records out of the"
                        + " stage “Contract and prepayment”:");
    }

    @Test
    void isEnteredOnlyFromTheStagesNamed() {
        put(new Gate(
                "retail", "contract", List.of(), List.of(), List.of(), List.of(), List.of("offer", "measurement")));
        put(new Gate("retail", "new", List.of(), List.of(), List.of(), List.of(), List.of("measurement")));

        var deal = deal(Map.of());

        assertThat(refused(() -> move("elena", deal, "contract", Map.of())).sentence())
                .endsWith("The stage “Contract and prepayment” is entered only from: “Measurement”, “Calculation and"
                        + " offer”.");
        var offered = move("elena", deal, "offer", Map.of());
        assertThat(move("elena", offered, "contract", Map.of()).values()).containsEntry("stage", "contract");
        refused(() -> as("elena", RecordsApi.class).create("deal", Map.of("title", "Мимо", "stage", "contract")));
    }

    @Test
    void aCheckThatCannotBeMadeIsNamedAndNeverAFailureOfTheServer() {
        gates.put(
                "deal",
                contract(
                        List.of(new Required("company", "deal.colour = \"red\"")),
                        List.of(new Check("Цвет рам", "deal.colour = \"red\"", TOO_GENEROUS))));

        var refused = refused(() -> move("elena", deal(Map.of()), "contract", Map.of()));

        assertThat(refused.refusal(Locale.ENGLISH).checks())
                .extracting(StageRefusal.FailedCheck::text)
                .containsExactly(
                        "The check “Company” could not be made: it asks for something that is not there (Deal: colour)."
                                + " Tell the administrator.",
                        "The check “Цвет рам” could not be made: it asks for something that is not there (Deal: colour)."
                                + " Tell the administrator.");
    }

    @Test
    void aCheckThatTakesTooMuchIsNamedAndLetsNobodyIn() {
        var letters = "split(deal.title, \"\")";
        var triples = "count(for a in %1$s, b in %1$s, c in %1$s return a) > 0".formatted(letters);
        gates.put("deal", contract(List.of(), List.of(new Check("Тройки", triples, TOO_GENEROUS))));

        var heavy = as("elena", RecordsApi.class).create("deal", Map.of("title", "Тяжело ".repeat(60)));

        var refused = refused(() -> move("elena", heavy, "contract", Map.of()));

        assertThat(refused.refusal(Locale.ENGLISH).checks())
                .extracting(StageRefusal.FailedCheck::text)
                .containsExactly("The check “Тройки” could not be made: its condition takes too much computing."
                        + " Tell the administrator.");
        assertThat(move("elena", deal(Map.of("amount", 5)), "contract", Map.of())
                        .values())
                .containsEntry("stage", "contract");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 = 2                   | always turns out the same
            deal.amount             | neither true nor false
            deal.amount > "text"    | the field “Amount” is compared with a value that it cannot have
            """)
    void refusesACheckThatAsksForNothing(String condition, String said) {
        var gate = contract(List.of(), List.of(new Check("Сумма", condition, TOO_GENEROUS)));

        var refused = catchThrowableOfType(FieldsRefused.class, () -> put(gate));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("checks.0.condition");
            assertThat(problem.text()).contains(said);
        });
    }

    @Test
    void refusesAGateThatMakesNoSense() {
        var gate = new Gate(
                "retail",
                "contract",
                List.of(always("colour"), always("created_at"), new Required("amount", "deal.amount >")),
                List.of(
                        new Check("", "deal.colour = 1", new Text("Нет", "")),
                        new Check("Сумма", "deal.source = \"moon\"", TOO_GENEROUS)),
                List.of("astronaut"),
                List.of(),
                List.of("contract", "signing"));

        var refused = catchThrowableOfType(FieldsRefused.class, () -> put(gate));

        assertThat(refused.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "required.0.field",
                        "required.1.field",
                        "required.2.when",
                        "checks.0.name",
                        "checks.0.sentence.en",
                        "checks.0.condition",
                        "checks.1.condition",
                        "mayEnter",
                        "from",
                        "from");
        assertThat(refused.problems())
                .extracting(problem -> problem.text())
                .contains(
                        "The condition uses the unknown name “colour”.",
                        "In the condition the field “Source” is compared with a value that it cannot have.");
        assertThat(catchThrowableOfType(NotFound.class, () -> put(Gate.open("retail", "signing"))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NotAllowed.class,
                        () -> as("elena", GatesApi.class).put("deal", Gate.open("retail", "contract"))))
                .isNotNull();
    }

    @Test
    void twoPeopleMovingTheSameCardLoseNothing() {
        put(contract(List.of(always("amount")), List.of()));
        var deal = deal(Map.of());
        move("elena", deal, "measurement", Map.of());

        var late = catchThrowableOfType(
                RecordChangedMeanwhile.class, () -> move("boris", deal, "contract", Map.of("amount", 5)));

        assertThat(late).isNotNull();
        assertThat(read(deal).values()).containsEntry("stage", "measurement").doesNotContainKey("amount");
    }

    private void put(Gate gate) {
        as("irina", GatesApi.class).put("deal", gate);
    }

    private static Gate contract(List<Required> required, List<Check> checks) {
        return new Gate("retail", "contract", required, checks, List.of(), List.of(), List.of());
    }

    private static Required always(String field) {
        return new Required(field, "");
    }

    private RecordView deal(Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("title", "Окна у ворот");
        return as("elena", RecordsApi.class).create("deal", all);
    }

    private RecordView move(String login, RecordView seen, String stage, Map<String, Object> values) {
        return as(login, RecordsApi.class)
                .move("deal", seen.ref().id(), new Move(seen.version(), stage, Map.copyOf(values)));
    }

    private RecordView read(RecordView deal) {
        return as("irina", RecordsApi.class).get("deal", deal.ref().id());
    }

    private static StageRefused refused(Runnable move) {
        var refusal = catchThrowableOfType(Refusal.class, move::run);
        assertThat(refusal).isInstanceOf(StageRefused.class);
        return (StageRefused) refusal;
    }
}
