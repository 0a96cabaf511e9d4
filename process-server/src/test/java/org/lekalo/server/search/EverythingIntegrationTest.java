package org.lekalo.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Merge;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.contract.SearchApi.Hit;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;

/** What goes across all types: search, nothing without a next step, two records of the same. */
class EverythingIntegrationTest extends ServerTest {

    @Test
    void findsRecordsOfAllTypesByNameAndTelephoneWithinRights() {
        var company = create("company", Map.of("title", "ООО «Ясень-Кхм»", "phone", "+7 (843) 211-77-66"));
        create(
                "deal",
                Map.of("title", "Окна для Ясень-Кхм", "company", company.ref().toString()));

        assertThat(as("elena", SearchApi.class).search("ясень-кхм"))
                .extracting(group -> group.type())
                .containsExactly("deal", "company");
        assertThat(as("elena", SearchApi.class).search("8 843 211 77 66").get(0).hits())
                .containsExactly(new Hit(company.ref(), "ООО «Ясень-Кхм»", "+7 (843) 211-77-66"));
        assertThat(as("sergey", SearchApi.class).search("ясень-кхм")).isEmpty();
        assertThat(as("elena", SearchApi.class).search("яс")).isEmpty();
    }

    @Test
    void aDealWithoutATaskAndAProcessLacksItsNextStep() {
        var deal = create("deal", Map.of("title", "Забытая сделка"));
        var steps = as("elena", NextStepApi.class);

        assertThat(steps.missing(List.of(deal.ref()))).containsExactly(deal.ref());
        assertThat(steps.byOwner())
                .filteredOn(owner -> owner.person().equals(idOf("elena")))
                .singleElement()
                .satisfies(owner -> assertThat(owner.counts().get("deal")).isPositive());
        assertThat(withoutNextStep()).contains("Забытая сделка");

        create("todo", Map.of("title", "Позвонить", "deal", deal.ref().toString()));

        assertThat(steps.missing(List.of(deal.ref()))).isEmpty();
        assertThat(withoutNextStep()).doesNotContain("Забытая сделка");
    }

    private List<String> withoutNextStep() {
        return as("elena", RecordsApi.class)
                .query(
                        "deal",
                        new Query(
                                "Забытая",
                                List.of(new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of())),
                                null,
                                false,
                                50,
                                null))
                .records()
                .stream()
                .map(RecordView::title)
                .toList();
    }

    @Test
    void knowsTheSameTelephoneAndMailInAnySpelling() {
        var contact = create("contact", Map.of("title", "Пётр Двойников", "phone", "8 (917) 123-45-99"));
        var lead = create("lead", Map.of("title", "Пётр спрашивает", "mail", "Petr@Dvoinik.example"));

        assertThat(as("elena", DuplicatesApi.class).like("contact", Map.of("phone", "+79171234599")))
                .singleElement()
                .satisfies(same -> {
                    assertThat(same.record().ref()).isEqualTo(contact.ref());
                    assertThat(same.fields()).containsExactly("phone");
                });
        assertThat(as("elena", DuplicatesApi.class).like("lead", Map.of("mail", " petr@dvoinik.example")))
                .extracting(same -> same.record().ref())
                .containsExactly(lead.ref());
        assertThat(as("sergey", DuplicatesApi.class).like("contact", Map.of("phone", "+79171234599")))
                .isEmpty();
    }

    @Test
    void doesNotTakeACompanyAndItsContactForTheSame() {
        var company = create("company", Map.of("title", "ООО «Общий номер»", "phone", "+7 843 111-33-55"));
        var contact = create(
                "contact",
                Map.of(
                        "title",
                        "Директор общего номера",
                        "phone",
                        "8 843 111-33-55",
                        "company",
                        company.ref().toString()));
        var stranger = create("contact", Map.of("title", "Чужой с тем же номером", "phone", "88431113355"));
        var duplicates = as("elena", DuplicatesApi.class);

        assertThat(duplicates.of("company", company.ref().id()))
                .extracting(same -> same.record().ref())
                .containsExactly(stranger.ref());
        assertThat(duplicates.of("contact", contact.ref().id()))
                .extracting(same -> same.record().ref())
                .containsExactly(stranger.ref());
    }

    @Test
    void makesOneRecordOfTwoAndKeepsWhatReferredToEither() {
        var stays = create("company", Map.of("title", "ООО «Дубль»", "phone", "+7 843 000-11-22"));
        var goes = create("company", Map.of("title", "Дубль, ООО", "phone", "88430001122", "city", "Казань"));
        var deal = create(
                "deal", Map.of("title", "Сделка дубля", "company", goes.ref().toString()));
        var records = as("elena", RecordsApi.class);

        var merged = as("irina", DuplicatesApi.class)
                .merge(new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), List.of("city")));

        assertThat(merged.ref()).isEqualTo(stays.ref());
        assertThat(merged.title()).isEqualTo("ООО «Дубль»");
        assertThat(merged.values()).containsEntry("city", "Казань");
        assertThat(records.get("deal", deal.ref().id()).values())
                .containsEntry("company", stays.ref().toString());
        assertThat(records.history("company", stays.ref().id()))
                .filteredOn(change -> change.field().equals("@merged"))
                .extracting(Change::from)
                .containsExactly("Дубль, ООО");
        assertThatThrownBy(() -> records.get("company", goes.ref().id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatStaysDoesNotReferToItself() {
        var goes = create("company", Map.of("title", "ООО «Головная»"));
        var stays = create(
                "company",
                Map.of("title", "ООО «Дочерняя»", "parent", goes.ref().toString()));
        var below = create(
                "company", Map.of("title", "ООО «Внучка»", "parent", goes.ref().toString()));
        var records = as("irina", RecordsApi.class);

        var merged = as("irina", DuplicatesApi.class)
                .merge(new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), List.of()));

        assertThat(merged.values()).doesNotContainKey("parent");
        assertThat(merged.version()).isGreaterThan(stays.version());
        assertThat(records.get("company", stays.ref().id())).isEqualTo(merged);
        assertThat(records.history("company", stays.ref().id()))
                .filteredOn(change -> change.field().equals("parent"))
                .extracting(Change::from, Change::to)
                .contains(tuple(goes.ref().toString(), null));
        assertThat(records.get("company", below.ref().id()).values())
                .containsEntry("parent", stays.ref().toString());
    }

    @Test
    void whatStaysRefersWhereTheOtherDidIfThatIsChosen() {
        var metadata = as("irina", MetadataApi.class);
        var type = metadata.addType(new TypeNames(new Text("Узел", "Node"), new Text("Узлы", "Nodes")))
                .key();
        var above = metadata.addField(type, above(type)).fields().stream()
                .filter(field -> field.name().en().equals("Node above"))
                .findFirst()
                .orElseThrow();
        var top = create(type, Map.of("title", "Верхний"));
        var goes =
                create(type, Map.of("title", "Средний", above.key(), top.ref().toString()));
        var stays =
                create(type, Map.of("title", "Нижний", above.key(), goes.ref().toString()));
        metadata.changeField(type, above.key(), new ChangedField(above.name(), true, null, null));
        var duplicates = as("irina", DuplicatesApi.class);

        assertThatThrownBy(() -> duplicates.merge(
                        new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), List.of())))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.text()).contains("“Node above”")));
        var merged = duplicates.merge(
                new Merge(stays.ref(), stays.version(), goes.ref(), goes.version(), List.of(above.key())));

        assertThat(merged.values()).containsEntry(above.key(), top.ref().toString());
        assertThat(as("irina", RecordsApi.class).history(type, stays.ref().id()))
                .filteredOn(change -> change.field().equals(above.key()))
                .extracting(Change::to)
                .containsOnlyOnce(top.ref().toString())
                .doesNotContain(stays.ref().toString());
        metadata.removeType(type, true);
    }

    private static NewField above(String type) {
        return new NewField(
                new Text("Узел выше", "Node above"), FieldKind.REFERENCE, false, null, List.of(), type, null, null);
    }

    @Test
    void mergesNothingThatChangedMeanwhileOrThatOneMayNotChange() {
        var one = create("company", Map.of("title", "ООО «Первая»"));
        var other = create("company", Map.of("title", "ООО «Вторая»"));

        assertThatThrownBy(() -> as("irina", DuplicatesApi.class)
                        .merge(new Merge(one.ref(), one.version() + 1, other.ref(), other.version(), List.of())))
                .isInstanceOf(RecordChangedMeanwhile.class);
        assertThatThrownBy(() -> as("sergey", DuplicatesApi.class)
                        .merge(new Merge(one.ref(), one.version(), other.ref(), other.version(), List.of())))
                .isInstanceOf(NotFound.class);
        assertThat(as("elena", RecordsApi.class)
                        .get("company", other.ref().id())
                        .title())
                .isEqualTo("ООО «Вторая»");
    }

    @Test
    void whoMayNotDeleteTheOneThatGoesMergesNothing() {
        var one = create("company", Map.of("title", "ООО «Третья»"));
        var other = create("company", Map.of("title", "ООО «Четвёртая»"));

        assertThatThrownBy(() -> as("elena", DuplicatesApi.class)
                        .merge(new Merge(one.ref(), one.version(), other.ref(), other.version(), List.of())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as("elena", DuplicatesApi.class)
                        .merge(new Merge(other.ref(), other.version(), one.ref(), one.version(), List.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(as("elena", RecordsApi.class)
                        .get("company", other.ref().id())
                        .version())
                .isEqualTo(other.version());
    }

    private RecordView create(String type, Map<String, Object> values) {
        return as("elena", RecordsApi.class).create(type, new HashMap<>(values));
    }
}
