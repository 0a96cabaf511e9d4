package org.lekalo.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.By;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ModelsApi.Renaming;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where drawings use something, by what was read off them. */
class WhereUsedProcessTest extends ProcessTest {

    @Autowired
    private NamedInModels named;

    private MetadataApi metadata;
    private ModelsApi models;
    private String type;

    @BeforeEach
    void aTypeOfItsOwn() {
        sql.execute("create extension if not exists pg_stat_statements");
        metadata = as("irina", MetadataApi.class);
        models = as("anna", ModelsApi.class);
        var name = "Склад " + UUID.randomUUID();
        type = metadata.addType(new TypeNames(new Text(name, ""), new Text(name + " (все)", "")))
                .key();
        add("Полка");
    }

    @AfterEach
    void takeTheTypeAway() {
        takeTheModelsAway();
        metadata.removeType(type, true);
    }

    private void add(String field) {
        metadata.addField(type, NewField.of(new Text(field, ""), FieldKind.TEXT));
    }

    private String xml(String name, String step, String field) {
        return Drawing.of(name)
                .block("startEvent", "Start", "start-manual", "recordType", type)
                .changeFields(step, field, "fixed", "А")
                .task("Do", "responsible", "role:finance")
                .end("End")
                .flows("Start", step, "Do", "End")
                .xml();
    }

    private List<Use> places(String field) {
        return metadata.uses(Part.field(type, field)).places();
    }

    @Test
    void itIsSaidOfTheDrawingAsItWasSavedPublishedRenamedAndTakenAway() {
        var drawn = models.create(new NewModel("Приём", xml("Приём", "Write", "polka")));
        var model = drawn.id();
        assertThat(places("polka")).containsExactly(new Use(By.DRAFT, "Приём", model, null, "Write"));

        models.publish(model, new Publication(drawn.revision(), ""));
        assertThat(places("polka")).containsExactly(new Use(By.PROCESS, "Приём", model, 1, "Write"));

        var saved = models.saveDraft(
                model,
                new Draft(xml("Приём", "Rewrite", "polka"), models.model(model).revision()));
        assertThat(places("polka"))
                .containsExactly(
                        new Use(By.PROCESS, "Приём", model, 1, "Write"),
                        new Use(By.DRAFT, "Приём", model, null, "Rewrite"));

        models.rename(model, new Renaming("Приёмка", saved.revision()));
        assertThat(places("polka"))
                .containsExactly(
                        new Use(By.PROCESS, "Приём", model, 1, "Write"),
                        new Use(By.DRAFT, "Приёмка", model, null, "Rewrite"));

        models.delete(model);
        assertThat(places("polka")).isEmpty();
    }

    @Test
    void itIsOneStatementAndReadsNoDrawing() {
        publish(Drawing.of("Посторонний")
                .startByHand()
                .task("Other", "responsible", "role:finance")
                .end("End")
                .flows("Start", "Other", "End"));
        models.create(new NewModel("Приём", xml("Приём", "Write", "polka")));

        assertThat(readFromTheModels(() -> places("polka"))).containsExactly(1L);
        assertThat(readFromTheModels(() -> named.role("finance"))).containsExactly(1L);
    }

    @Test
    void aDrawingThatNobodyHasReadYetIsReadWhenItIsAsked() {
        var model = publish(Drawing.of("Из старых")
                .block("startEvent", "Start", "start-manual", "recordType", type)
                .changeFields("Write", "polka", "fixed", "А")
                .task("Do", "responsible", "role:finance")
                .end("End")
                .flows("Start", "Write", "Do", "End"));
        sql.execute("delete from process_model_known");
        sql.execute("delete from process_model_use");

        assertThat(named.role("finance")).contains(new Use(By.PROCESS, "Из старых", model, 1, "Do"));
        assertThat(places("polka")).containsExactly(new Use(By.PROCESS, "Из старых", model, 1, "Write"));
    }

    @Test
    void whatADrawingNamedBeforeItWasThereIsUsedOnceItIs() {
        var model = models.create(new NewModel(
                        "Заранее",
                        Drawing.of("Заранее")
                                .block("startEvent", "Start", "start-manual", "recordType", type)
                                .choice("Which", "End")
                                .end("End")
                                .end("Else")
                                .flows("Start", "Which", "End")
                                .flowIf("Which", "Else", type + ".ryad = \"1\"")
                                .xml()))
                .id();
        assertThat(places("ryad")).isEmpty();

        add("Ряд");

        assertThat(places("ryad")).containsExactly(new Use(By.DRAFT, "Заранее", model, null, ""));
    }

    @Test
    void whereMetadataWentNoDrawingIsReadAnew() {
        add("Ряд");
        models.create(new NewModel("Приём", xml("Приём", "Write", "polka")));
        metadata.removeField(type, "ryad", false);

        assertThat(calls("select (draft as )?xml", () -> places("polka"))).isEmpty();
        assertThat(readFromTheModels(() -> places("polka"))).containsExactly(1L);
    }

    /** How often each statement came that reads drawings or what was read off them. */
    private List<Long> readFromTheModels(Supplier<List<Use>> asked) {
        return calls("process_model(_version|_use|_known)?\\M|metadata_parts", asked);
    }

    private List<Long> calls(String pattern, Supplier<List<Use>> asked) {
        sql.execute("select pg_stat_statements_reset()");
        assertThat(asked.get()).isNotEmpty();
        return sql.fetch("select calls from pg_stat_statements where query ~ ? and query not like '%pg_stat%'", pattern)
                .getValues("calls", Long.class);
    }
}
