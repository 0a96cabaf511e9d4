package org.lekalo.server.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;
import org.lekalo.server.record.RecordErased;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamResource;

class FileFieldsIntegrationTest extends ServerTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationEventPublisher events;

    private String type = "";
    private String scan = "";

    @BeforeEach
    void aTypeWithAFileField() {
        var metadata = as("irina", MetadataApi.class);
        type = metadata.addType(new TypeNames(new Text("Соглашение", ""), new Text("Соглашения", "")))
                .key();
        scan = metadata.addField(type, NewField.of(new Text("Скан", ""), FieldKind.FILE)).fields().stream()
                .filter(field -> field.kind() == FieldKind.FILE)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @AfterEach
    void takeTheTypeAway() {
        as("irina", MetadataApi.class).removeType(type, true);
        assertThat(sql.fetch("select 1 from deleted_file where type = ?", type)).isEmpty();
    }

    @Test
    void theHistoryTellsWhatAFileIsCalledAndWasCalledBeforeItWasDeleted() {
        var record = record();
        var file = attach(record, "Скан договора.pdf");
        assertThat(told(record)).contains("Скан договора.pdf");

        as("irina", FilesApi.class).delete(file.id());

        assertThat(history(record))
                .filteredOn(change -> change.field().equals(scan))
                .extracting(Change::fromName, Change::toName)
                .containsExactly(tuple("Скан договора.pdf", null), tuple(null, "Скан договора.pdf"));
    }

    @Test
    void whatAnErasedPersonsDeletedFilesWereCalledIsForgotten() {
        var record = record();
        var file = attach(record, "Паспорт Иванова.pdf");
        as("irina", FilesApi.class).delete(file.id());

        events.publishEvent(new RecordErased(record, "(erased)"));

        assertThat(sql.fetch("select 1 from deleted_file where id = ?", file.id()))
                .isEmpty();
    }

    @Test
    void whatFilesOfPeopleWereCalledIsNotKeptForTheyMayBeErasedAlready() {
        var metadata = as("irina", MetadataApi.class);
        var passport =
                metadata.addField("contact", NewField.of(new Text("Паспорт", ""), FieldKind.FILE)).fields().stream()
                        .filter(field -> field.kind() == FieldKind.FILE)
                        .findFirst()
                        .orElseThrow()
                        .key();
        var records = as("irina", RecordsApi.class);
        var person = records.create("contact", Map.of("title", "Иванов"));
        var file = upload(person.ref(), "Паспорт Иванова.pdf");
        var written = Map.<String, Object>of(passport, new FileRef(file.id()).toString());
        records.update("contact", person.ref().id(), new Update(person.version(), written));

        as("irina", FilesApi.class).delete(file.id());

        assertThat(sql.fetch("select 1 from deleted_file where id = ?", file.id()))
                .isEmpty();
        metadata.removeField("contact", passport, true);
    }

    @Test
    void ofAFileThatNoFieldHeldNothingStays() {
        var record = record();
        var file = upload(record, "Черновик.pdf");

        as("irina", FilesApi.class).delete(file.id());

        assertThat(sql.fetch("select 1 from deleted_file where id = ?", file.id()))
                .isEmpty();
    }

    @Test
    void saysInWhichFieldsAFileStands() {
        var record = record();
        var file = attach(record, "Скан договора.pdf");
        upload(record, "Черновик.pdf");

        assertThat(as("irina", FilesApi.class).file(file.id()).fields()).containsExactly(scan);
        assertThat(as("irina", FilesApi.class).ofRecord(record))
                .extracting(StoredFile::fields)
                .containsExactlyInAnyOrder(List.of(), List.of(scan));
    }

    private RecordRef record() {
        return as("irina", RecordsApi.class)
                .create(type, Map.of("title", "Поставка"))
                .ref();
    }

    private StoredFile attach(RecordRef record, String name) {
        var file = upload(record, name);
        as("irina", RecordsApi.class)
                .update(type, record.id(), new Update(1, Map.of(scan, new FileRef(file.id()).toString())));
        return file;
    }

    private StoredFile upload(RecordRef record, String name) {
        return as("irina", FilesApi.class)
                .upload(
                        record,
                        name,
                        new InputStreamResource(new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8))));
    }

    private List<Change> history(RecordRef record) {
        return as("irina", RecordsApi.class).history(type, record.id());
    }

    private List<String> told(RecordRef record) {
        return history(record).stream()
                .map(change -> String.valueOf(change.toName()))
                .toList();
    }
}
