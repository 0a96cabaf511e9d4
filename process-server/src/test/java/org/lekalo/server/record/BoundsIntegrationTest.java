package org.lekalo.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.BulkApi.BulkChange;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;
import org.lekalo.server.ServerTest;

/** Numbers lie within the bounds of their field, however they come. */
class BoundsIntegrationTest extends ServerTest {

    @SuppressWarnings("NullAway.Init")
    private RecordsApi records;

    @SuppressWarnings("NullAway.Init")
    private MetadataApi metadata;

    private String type = "";

    @BeforeEach
    void aTypeOfItsOwn() {
        records = as("irina", RecordsApi.class);
        metadata = as("irina", MetadataApi.class);
        type = metadata.addType(new TypeNames(text("Мера"), text("Меры"))).key();
    }

    @AfterEach
    void takeTheTypeAway() {
        metadata.removeType(type, true);
    }

    @Test
    void percentsAreFromNothingToAll() {
        for (Object wrong : List.of(-5, 900, 100.01, "-0.0001")) {
            assertThatThrownBy(() -> records.create("deal", Map.of("title", "Скидка", "discount", wrong)))
                    .isInstanceOfSatisfying(
                            FieldsRefused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.text()).contains("0", "100")));
        }
        assertThatThrownBy(() -> records.create("deal", Map.of("title", "Вероятность", "probability", 101)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> records.create("deal", Map.of("title", "Сумма", "amount", -1)))
                .isInstanceOf(FieldsRefused.class);

        var deal = records.create("deal", Map.of("title", "В границах", "discount", 0, "probability", 100));
        var outcome = as("irina", BulkApi.class)
                .change("deal", new BulkChange(List.of(deal.ref().id()), Map.of("discount", 101)));

        assertThat(outcome.refused()).hasSize(1);
    }

    @Test
    void whatIsAskedForInAListHasNoBounds() {
        var page = records.query(
                "deal",
                new Query(
                        "",
                        List.of(new ConditionRow("discount", Comparison.LESS, List.of("-5"))),
                        null,
                        false,
                        5,
                        null));

        assertThat(page.records()).isEmpty();
    }

    @Test
    void anAdministratorSetsBoundsAndChangesThem() {
        var field = add(FieldKind.NUMBER, null, bounds("1", "5"));
        var record = records.create(type, Map.of("title", "Пять", field, 5));

        metadata.changeField(type, field, new ChangedField(text("Поле"), false, null, null, bounds("1", "4")));
        var same = records.update(
                type, record.ref().id(), new Update(record.version(), Map.of("title", "Было", field, 5)));

        assertThat(same.title()).isEqualTo("Было");
        assertThatThrownBy(
                        () -> records.update(type, record.ref().id(), new Update(same.version(), Map.of(field, "4.5"))))
                .isInstanceOf(FieldsRefused.class);
        metadata.changeField(type, field, new ChangedField(text("Поле"), false, null, null));
        assertThatThrownBy(() -> records.create(type, Map.of("title", "Пять", field, 5)))
                .isInstanceOf(FieldsRefused.class);
        metadata.changeField(type, field, new ChangedField(text("Поле"), false, null, null, Bounds.NONE));
        assertThat(records.create(type, Map.of("title", "Много", field, 1000)).title())
                .isEqualTo("Много");
    }

    @Test
    void boundsAndFormsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> add(FieldKind.NUMBER, null, bounds("5", "1"))).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> add(FieldKind.TEXT, null, bounds("1", "5"))).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> add(FieldKind.NUMBER, null, bounds("1e400000", null)))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> add(FieldKind.NUMBER, TextForm.MAIL, null)).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void aTelephoneFieldOfAnAdministratorIsKnownInAnySpelling() {
        var field = add(FieldKind.TEXT, TextForm.TELEPHONE, null);
        var record = records.create(type, Map.of("title", "Замерщик", field, "8 (912) 777-00-11, 8 912 777-00-12"));

        var found = records.query(
                type,
                new Query(
                        "",
                        List.of(new ConditionRow(field, Comparison.EQUAL, List.of("+79127770012"))),
                        null,
                        false,
                        5,
                        null));

        assertThat(found.records()).extracting("ref").containsExactly(record.ref());
    }

    private String add(FieldKind kind, @Nullable TextForm form, @Nullable Bounds bounds) {
        return metadata
                .addField(
                        type, new NewField(text("Поле"), kind, false, null, List.of(), null, null, null, form, bounds))
                .fields()
                .stream()
                .filter(field -> field.name().ru().equals("Поле"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static Bounds bounds(String least, @Nullable String most) {
        return new Bounds(new BigDecimal(least), most == null ? null : new BigDecimal(most));
    }

    private static Text text(String name) {
        return new Text(name, "");
    }
}
