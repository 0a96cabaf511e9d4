package org.lekalo.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.AbsencesApi.NewAbsence;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.AuditApi.Entry;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.CalendarApi.Day;
import org.lekalo.library.contract.CalendarApi.PlainDay;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;

class AuditIntegrationTest extends ServerTest {

    private Entry latest(String language) {
        return as("irina", AuditApi.class, Locale.forLanguageTag(language))
                .entries(1, null)
                .entries()
                .get(0);
    }

    private List<String> said(int count, String language) {
        return as("irina", AuditApi.class, Locale.forLanguageTag(language)).entries(count, null).entries().stream()
                .map(entry -> entry.subject() + " | " + entry.facts().getOrDefault("what", ""))
                .toList();
    }

    @Test
    void everyChangeOfWhatRecordsAreMadeOfIsToldInTheReadersLanguage() {
        var metadata = as("irina", MetadataApi.class);
        var type = metadata.addType(new TypeNames(new Text("Склад", "Store"), new Text("Склады", "Stores")))
                .key();
        try {
            assertThat(said(1, "ru")).containsExactly("Склад | тип записи: добавление");
            assertThat(said(1, "en")).containsExactly("Store | record type: added");
            assertThat(latest("en").deed()).isEqualTo(Deed.METADATA_CHANGED);
            assertThat(latest("en").personName()).isEqualTo("Ирина Белова");

            var kind = metadata
                    .addField(
                            type,
                            new NewField(
                                    new Text("Вид", "Kind"),
                                    FieldKind.CHOICE,
                                    false,
                                    null,
                                    List.of(new Text("Тёплый", "Warm"), new Text("Холодный", "Cold")),
                                    null,
                                    null,
                                    null))
                    .fields()
                    .stream()
                    .filter(field -> field.name().en().equals("Kind"))
                    .findFirst()
                    .orElseThrow();
            assertThat(said(2, "en"))
                    .as("its choices came with it")
                    .containsExactly("Store · Kind | field: added", "Store | record type: added");

            metadata.changeField(type, kind.key(), new ChangedField(new Text("Сорт", "Sort"), true, null, null));
            assertThat(said(2, "ru"))
                    .containsExactly(
                            "Склад · Сорт | поле: изменение (обязательность)",
                            "Склад · Сорт | поле: новое имя, было «Вид»");

            metadata.removeOption(type, kind.key(), "cold", null, false);
            assertThat(said(1, "en")).containsExactly("Store · Sort · Cold | choice: removed");
            metadata.returnOption(type, kind.key(), "cold");
            assertThat(said(1, "en")).containsExactly("Store · Sort · Cold | choice: brought back");
            metadata.orderOptions(type, kind.key(), new Order(List.of("cold", "warm")));
            assertThat(said(1, "en")).containsExactly("Store · Sort | choice: order (Cold, Warm)");

            metadata.addGroup(type, new Text("Главное", "Main"));
            assertThat(said(1, "ru")).containsExactly("Склад · Главное | группа: добавление");

            var pipeline = metadata.addPipeline(
                            type,
                            new NewPipeline(
                                    new Text("Путь", "Way"),
                                    List.of(
                                            new StageFacts(new Text("Начало", "Beginning"), Stage.Kind.OPEN),
                                            new StageFacts(new Text("Конец", "End"), Stage.Kind.WON))))
                    .pipelines()
                    .get(0);
            assertThat(said(1, "en")).containsExactly("Store · Way | pipeline: added");
            metadata.removeStage(type, pipeline.key(), "end", null, false);
            assertThat(said(1, "ru")).containsExactly("Склад · Путь · Конец | стадия: удаление");
        } finally {
            metadata.removeType(type, true);
        }
        assertThat(said(1, "en")).containsExactly("Store | record type: removed");
    }

    @Test
    void aGateAnAbsenceALevelAndADayAreTold() {
        var gates = as("irina", GatesApi.class);
        gates.put(
                "deal",
                new Gate(
                        "retail",
                        "contract",
                        List.of(new Required("amount", "")),
                        List.of(),
                        List.of("sales"),
                        List.of(),
                        List.of()));
        assertThat(latest("en"))
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(Deed.GATE_CHANGED))
                .satisfies(entry ->
                        assertThat(entry.subject()).isEqualTo("Deal · Retail orders · Contract and prepayment"))
                .satisfies(entry -> assertThat(entry.facts().values())
                        .containsExactlyInAnyOrder("to fill in: Amount", "who moves in: Sales"));
        assertThat(latest("ru").facts().values()).contains("заполнить: Сумма");
        gates.put("deal", Gate.open("retail", "contract"));
        assertThat(latest("en").facts()).containsEntry("removed", "true");

        var absences = as("irina", AbsencesApi.class);
        var absence = absences.add(
                new NewAbsence(idOf("pavel"), idOf("olga"), LocalDate.of(2040, 5, 1), LocalDate.of(2040, 5, 9)));
        assertThat(latest("ru"))
                .satisfies(entry -> assertThat(entry.deed()).isEqualTo(Deed.ABSENCE_CHANGED))
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("days", "01.05.2040 – 09.05.2040")
                        .containsKey("deputy"));
        absences.remove(absence.id());
        assertThat(latest("en").facts())
                .containsEntry("removed", "true")
                .containsEntry("days", "1 May 2040 – 9 May 2040");

        as("irina", AccessApi.class).setLevels("company", "production", Map.of(Action.SEE, Level.OWN));
        assertThat(latest("en").subject()).startsWith("Company · ");
        assertThat(latest("ru").subject()).startsWith("Компания · ");
        as("irina", AccessApi.class).setLevels("company", "production", Map.of());

        var calendar = as("irina", CalendarApi.class);
        calendar.setDay(new Day(LocalDate.of(2040, 3, 3), false, new Text("День фирмы", "Company day")));
        assertThat(latest("en"))
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("3 Mar 2040"))
                .satisfies(entry ->
                        assertThat(Set.copyOf(entry.facts().values())).isEqualTo(Set.of("Company day", "day off")));
        calendar.removeDay(new PlainDay(LocalDate.of(2040, 3, 3)));
        assertThat(latest("ru").subject()).isEqualTo("03.03.2040");
    }
}
