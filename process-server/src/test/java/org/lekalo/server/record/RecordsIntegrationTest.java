package org.lekalo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.StageOfAnotherPipeline;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.record.Field;
import org.lekalo.server.ServerTest;

/** Elena and Boris sell to households, Marina and Sergey to companies; Irina administers, Anna analyses. */
class RecordsIntegrationTest extends ServerTest {

    @Test
    void takesAMomentWithoutSecondsAsFormsWriteIt() {
        var call = as("elena", RecordsApi.class)
                .create("activity", Map.of("title", "Звонок", "kind", "call", "happened_at", "2027-02-01T07:37Z"));

        assertThat(call.values()).containsEntry("happened_at", "2027-02-01T07:37:00Z");
    }

    @Test
    void describesTheTypesWithTheirFieldsAndPipelines() {
        var types = as("tatyana", RecordTypesApi.class).recordTypes();

        var deal = types.type("deal").orElseThrow();
        assertThat(types.all()).extracting("key").startsWith("deal", "company", "contact", "lead");
        assertThat(deal.fields())
                .extracting(Field::key)
                .startsWith("title", "amount")
                .contains("stage", "owner");
        assertThat(deal.pipelines()).extracting("key").containsExactly("retail", "corporate");
        assertThat(deal.field("pipeline").orElseThrow().options()).hasSize(2);
        assertThat(types.type("product").orElseThrow().field("stage")).isEmpty();
    }

    @Test
    void onlyItsOwnerHisHeadAndThoseWhoSeeAllHandARecordOver() {
        var deal = create("elena", "deal", Map.of("title", "Передаётся"));

        assertThatThrownBy(() -> update("dmitry", deal, "owner", idOf("dmitry").value()))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::problem)
                                .containsExactly("not-yours-to-hand-over"));
        var commented = update("dmitry", deal, "comment", "остальное менять можно");

        var handedOver = update("boris", commented, "owner", idOf("dmitry").value());
        assertThat(update("dmitry", handedOver, "owner", idOf("elena").value()).names())
                .containsEntry("owner", "Елена Волкова");
    }

    @Test
    void theHistoryNamesOnlyRecordsThatTheReaderMaySee() {
        var hidden = create("marina", "company", Map.of("title", "Чужая компания"));
        var deal = create("elena", "deal", Map.of("title", "С чужой компанией"));
        update("irina", deal, "company", hidden.ref().toString());

        assertThat(companyNamed("irina", deal)).isEqualTo("Чужая компания");
        assertThat(companyNamed("elena", deal)).isEqualTo("a record you may not see");
    }

    private @Nullable String companyNamed(String login, RecordView deal) {
        return as(login, RecordsApi.class).history("deal", deal.ref().id()).stream()
                .filter(change -> change.field().equals("company"))
                .findFirst()
                .orElseThrow()
                .toName();
    }

    @Test
    void givesBackEveryKindOfValueAsItWasWritten() {
        var company = create("elena", "company", Map.of("title", "ООО «Ромашка»"));

        var deal = create(
                "elena",
                "deal",
                Map.of(
                        "title",
                        "Остекление лоджии",
                        "amount",
                        154_300.5,
                        "discount",
                        12.25,
                        "closing_date",
                        "2026-12-31",
                        "company",
                        company.ref().toString(),
                        "product",
                        "balcony",
                        "prepayment",
                        true,
                        "comment",
                        "Звонить\nпосле обеда "));

        var read = as("elena", RecordsApi.class).get("deal", deal.ref().id());
        assertThat(read).usingRecursiveComparison().isEqualTo(deal);
        assertThat(read.title()).isEqualTo("Остекление лоджии");
        assertThat(read.mayChange()).isTrue();
        assertThat(read.values())
                .containsEntry("amount", 154_300.5)
                .containsEntry("discount", 12.25)
                .containsEntry("closing_date", "2026-12-31")
                .containsEntry("company", company.ref().toString())
                .containsEntry("product", "balcony")
                .containsEntry("prepayment", true)
                .containsEntry("comment", "Звонить\nпосле обеда ")
                .containsEntry("pipeline", "retail")
                .containsEntry("stage", "new")
                .doesNotContainKey("address");
        assertThat(read.names())
                .containsEntry("company", "ООО «Ромашка»")
                .containsEntry("owner", "Елена Волкова")
                .containsEntry("created_by", "Елена Волкова");
    }

    @Test
    void markupStaysText() {
        var markup = "<script>alert('1')</script> & \"x\" ${2+2} '; drop table crm_deal; --";

        var deal = deal("elena", markup);

        assertThat(as("elena", RecordsApi.class).get("deal", deal.ref().id()).title())
                .isEqualTo(markup);
    }

    @Test
    void aNullClearsAField() {
        var deal = create("elena", "deal", Map.of("title", "Скидку убрать", "discount", 5));

        var cleared = update("elena", deal, "discount", null);

        assertThat(cleared.values()).doesNotContainKey("discount");
        assertThat(cleared.version()).isEqualTo(deal.version() + 1);
    }

    @Test
    void whatChangesNothingMakesNoVersion() {
        var deal = create("elena", "deal", Map.of("title", "Без перемен", "amount", 100));

        assertThat(update("elena", deal, "amount", "100.00").version()).isEqualTo(deal.version());
    }

    @Test
    void refusesEveryValueThatIsNotOneOfTheFieldsKind() {
        assertThat(problem("amount", "сто тысяч")).isEqualTo("This must be a number.");
        assertThat(problem("amount", true)).isEqualTo("This must be a number.");
        assertThat(problem("amount", 1e15)).contains("too large");
        assertThat(problem("amount", "1e999999999")).contains("too large");
        assertThat(problem("amount", 10.005)).isEqualTo("At most 2 decimal places.");
        assertThat(problem("discount", "9".repeat(500))).isEqualTo("This must be a number.");
        assertThat(problem("discount", "1e-999999999")).isEqualTo("At most 4 decimal places.");
        assertThat(problem("closing_date", "2026-02-31")).isEqualTo("There is no such date.");
        assertThat(problem("closing_date", "31.12.2026")).isEqualTo("There is no such date.");
        assertThat(problem("closing_date", "+999999-01-01")).isEqualTo("The year must be from 1800 to 2999.");
        assertThat(problem("closing_date", "0001-01-01")).isEqualTo("The year must be from 1800 to 2999.");
        assertThat(happened("+999999-01-01T00:00:00Z")).isEqualTo("The year must be from 1800 to 2999.");
        assertThat(happened("0001-01-01T00:00:00Z")).isEqualTo("The year must be from 1800 to 2999.");
        assertThat(problem("product", "spaceship")).isEqualTo("There is no such option.");
        assertThat(problem("pipeline", "spaceship")).isEqualTo("There is no such option.");
        assertThat(problem("stage", "spaceship")).isEqualTo("There is no such option.");
        assertThat(problem("prepayment", "maybe")).contains("yes or no");
        assertThat(problem("owner", 999_999)).isEqualTo("There is no such person.");
        assertThat(problem("owner", "Елена")).isEqualTo("There is no such person.");
        assertThat(problem("company", "company:999999")).contains("no such record");
        assertThat(problem("company", "contact:1")).contains("no such record");
        assertThat(problem("company", "company:999999999999999999999")).contains("no such record");
        assertThat(problem("company", 17)).contains("no such record");
        assertThat(problem("title", "x".repeat(1_001))).contains("1000");
        assertThat(problem("comment", "x".repeat(20_001))).contains("20000");
        assertThat(problem("title", Map.of("a", 1))).isEqualTo("This must be text.");
        assertThat(problem("title", List.of())).isEqualTo("This must be text.");
        assertThat(problem("title", "a\0b")).contains("cannot be saved");
        assertThat(problem("title", "a\ud83d")).contains("cannot be saved");
        assertThat(problem("title", "   ")).isEqualTo("Fill in this field.");
        assertThat(problem("title", null)).isEqualTo("Fill in this field.");
        assertThat(problem("created_at", "2026-01-01T00:00:00Z")).contains("filled in automatically");
        assertThat(problem("id", 7)).contains("no field");
        assertThat(problem("version", 7)).contains("no field");
        assertThat(problem("title\"; drop table crm_deal", "x")).contains("no field");
    }

    @Test
    void namesAllThatIsWrongAtOnceAndWritesNothing() {
        var deal = deal("elena", "Всё сразу");

        assertThatThrownBy(() -> as("elena", RecordsApi.class)
                        .update(
                                "deal",
                                deal.ref().id(),
                                new Update(
                                        deal.version(),
                                        Map.of("amount", "x", "closing_date", "x", "company", "company:0", "a", 1))))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("amount", "closing_date", "company", "a"));
        assertThat(as("elena", RecordsApi.class).get("deal", deal.ref().id()).version())
                .isEqualTo(deal.version());
    }

    @Test
    void refusesARecordWithoutWhatItsTypeRequires() {
        assertThatThrownBy(() -> create("elena", "deal", Map.of("amount", 5)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new FieldProblem("title", "Fill in this field.", "required", Map.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\u200b\u200b", "\u2060 \ufeff", "\u00a0\u3164"})
    void refusesATitleThatNobodySees(String title) {
        assertThatThrownBy(() -> create("elena", "deal", Map.of("title", title)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("title"));
    }

    @Test
    void refusesATypeThatDoesNotExist() {
        assertThatThrownBy(() -> create("elena", "person", Map.of("title", "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("elena", RecordsApi.class).get("record_change", 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("elena", RecordsApi.class).board("deal", "nothing", 5))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAVersionThatIsNotTheLatest() {
        var deal = deal("elena", "Двое правят");
        update("boris", deal, "amount", 10);

        assertThatThrownBy(() -> update("elena", deal, "amount", 20)).isInstanceOf(RecordChangedMeanwhile.class);
        assertThatThrownBy(() -> move("elena", deal, "offer")).isInstanceOf(RecordChangedMeanwhile.class);
        assertThat(as("elena", RecordsApi.class).get("deal", deal.ref().id()).values())
                .containsEntry("amount", 10.0);
    }

    @Test
    void movesAlongItsOwnPipelineOnly() {
        var deal = deal("elena", "По стадиям");

        var moved = move("elena", deal, "measurement");

        assertThat(moved.values()).containsEntry("stage", "measurement");
        assertThat(since(moved)).isAfter(since(deal));
        assertThatThrownBy(() -> move("elena", moved, "negotiation")).isInstanceOf(StageOfAnotherPipeline.class);
        assertThatThrownBy(() -> update("elena", moved, "stage", "negotiation"))
                .isInstanceOf(StageOfAnotherPipeline.class);
        assertThatThrownBy(() -> move("elena", moved, "nothing")).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void anotherPipelineBeginsWithItsFirstStage() {
        var deal = deal("elena", "Стал корпоративным");

        var changed = update("elena", deal, "pipeline", "corporate");

        assertThat(changed.values()).containsEntry("stage", "request");
    }

    @Test
    void aSellerNeitherSeesNorChangesWhatAnotherDepartmentOwns() {
        var deal = deal("elena", "Только наша");
        long id = deal.ref().id();

        var sergey = as("sergey", RecordsApi.class);

        assertThatThrownBy(() -> sergey.get("deal", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sergey.history("deal", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> update("sergey", deal, "amount", 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> move("sergey", deal, "offer")).isInstanceOf(NotFound.class);
        assertThat(sergey.lookup("deal", "Только наша", 50)).isEmpty();
        assertThat(sergey.query("deal", query("Только наша")).total()).isZero();
        assertThat(as("boris", RecordsApi.class).get("deal", id).mayChange()).isTrue();
    }

    @Test
    void aSellerCannotPointToWhatHeDoesNotSee() {
        var company = create("marina", "company", Map.of("title", "Чужая компания"));

        assertThatThrownBy(() -> create(
                        "elena",
                        "deal",
                        Map.of("title", "x", "company", company.ref().toString())))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("company"));
    }

    @Test
    void analystsAndProcessOwnersSeeAllAndChangeNothing() {
        var deal = deal("elena", "Для чтения");

        for (String login : List.of("anna", "viktor")) {
            assertThat(as(login, RecordsApi.class).get("deal", deal.ref().id()).mayChange())
                    .isFalse();
            assertThatThrownBy(() -> update(login, deal, "amount", 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> deal(login, "x")).isInstanceOf(NotAllowed.class);
        }
        assertThat(update("irina", deal, "amount", 1).values()).containsEntry("amount", 1.0);
    }

    @Test
    void aRecordGoesToTheDepartmentOfItsNewOwner() {
        var deal = deal("elena", "Передаём корпоративным");

        update("elena", deal, "owner", idOf("sergey").value());

        assertThat(as("marina", RecordsApi.class).get("deal", deal.ref().id()).names())
                .containsEntry("owner", "Сергей Фёдоров");
        assertThatThrownBy(() ->
                        as("elena", RecordsApi.class).get("deal", deal.ref().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhat() {
        var company = create("elena", "company", Map.of("title", "АО «История»"));
        var deal = create("elena", "deal", Map.of("title", "С историей", "amount", 100));
        var changed = update("boris", deal, "amount", 200);
        update("elena", changed, "company", company.ref().toString());

        var history = as("elena", RecordsApi.class).history("deal", deal.ref().id());

        assertThat(history).extracting("field").containsExactly("company", "amount", "created_at");
        assertThat(history.get(0))
                .returns(company.ref().toString(), RecordsApi.Change::to)
                .returns("АО «История»", RecordsApi.Change::toName)
                .returns(null, RecordsApi.Change::from);
        assertThat(history.get(1))
                .returns("100.00", RecordsApi.Change::from)
                .returns("200.00", RecordsApi.Change::to)
                .returns("Борис Кузнецов", RecordsApi.Change::byName)
                .returns(idOf("boris"), RecordsApi.Change::by)
                .returns(null, RecordsApi.Change::process);
    }

    @Test
    void ofManyWhoSawTheSameVersionOneWrites() {
        var deal = deal("elena", "Все сразу");

        var written = IntStream.range(0, 8)
                .parallel()
                .filter(amount -> {
                    try {
                        update("elena", deal, "amount", amount);
                        return true;
                    } catch (RecordChangedMeanwhile meanwhile) {
                        return false;
                    }
                })
                .count();

        assertThat(written).isEqualTo(1);
        assertThat(as("elena", RecordsApi.class).get("deal", deal.ref().id()).version())
                .isEqualTo(deal.version() + 1);
    }

    @Test
    void saysWhatIsWrongInTheCallersLanguage() {
        var russian = as("elena", RecordsApi.class, Locale.forLanguageTag("ru"));

        assertThatThrownBy(() -> russian.create("deal", Map.of("title", "x", "amount", "много")))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new FieldProblem("amount", "Здесь нужно число.", "not-a-number", Map.of())));
    }

    private static Instant since(RecordView deal) {
        return Instant.parse(String.valueOf(deal.values().get("stage_since")));
    }

    private static RecordsApi.Query query(String text) {
        return new RecordsApi.Query(text, List.of(), null, false, 50, null);
    }

    private String problem(String field, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("title", "Проверка ввода"));
        values.put(field, value);
        return sentence(field, () -> create("elena", "deal", values));
    }

    private String happened(String when) {
        return sentence(
                "happened_at",
                () -> create("elena", "activity", Map.of("title", "Когда-то", "kind", "note", "happened_at", when)));
    }

    private static String sentence(String field, ThrowingCallable call) {
        var sentences = new String[1];
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> refused.problems().stream()
                                .filter(problem -> problem.field().equals(field))
                                .forEach(problem -> sentences[0] = problem.text()));
        return Arrays.toString(sentences).replaceAll("^\\[|]$", "");
    }

    private RecordView create(String login, String type, Map<String, Object> values) {
        return as(login, RecordsApi.class).create(type, values);
    }

    private RecordView deal(String login, String title) {
        return create(login, "deal", Map.of("title", title));
    }

    private RecordView update(String login, RecordView seen, String field, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(field, value);
        return as(login, RecordsApi.class)
                .update(seen.ref().type(), seen.ref().id(), new Update(seen.version(), values));
    }

    private RecordView move(String login, RecordView seen, String stage) {
        return as(login, RecordsApi.class).move(seen.ref().type(), seen.ref().id(), new Move(seen.version(), stage));
    }
}
