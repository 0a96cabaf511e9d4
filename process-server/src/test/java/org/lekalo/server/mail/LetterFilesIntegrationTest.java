package org.lekalo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.FilesApi.StoredFile;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.Text;
import org.lekalo.server.ServerTest;
import org.lekalo.server.mail.Letter.Attachment;
import org.lekalo.server.outbox.Carrier;
import org.lekalo.server.outbox.NotSent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.InputStreamResource;
import org.springframework.util.unit.DataSize;

class LetterFilesIntegrationTest extends ServerTest {

    @RegisterExtension
    final MailServer mail = new MailServer();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WrittenLetters written;

    private String type = "";

    @BeforeEach
    void aTypeWithAFileField() {
        var metadata = as("irina", MetadataApi.class);
        type = metadata.addType(new TypeNames(new Text("Соглашение", ""), new Text("Соглашения", "")))
                .key();
        metadata.addField(type, NewField.of(new Text("Скан", ""), FieldKind.FILE));
    }

    @AfterEach
    void takeTheTypeAway() {
        as("irina", MetadataApi.class).removeType(type, true);
    }

    private RecordRef contract() {
        return as("irina", RecordsApi.class)
                .create(type, Map.of("title", "Договор поставки"))
                .ref();
    }

    private StoredFile file(RecordRef record, String name, String text) {
        return as("irina", FilesApi.class)
                .upload(
                        record,
                        name,
                        new InputStreamResource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private String letter(Attachment... files) {
        return written.write(
                Letter.of(new MailAddress("vera@example.com"), "", "Договор", "Во вложении.", null, List.of(files)));
    }

    private static void send(Carrier carrier, String letter) {
        try (var line = carrier.open()) {
            line.prepare(letter).run();
        }
    }

    @Test
    void aLetterTakesItsFilesAlongUnderTheirNames() throws Exception {
        var contract = contract();
        var file = file(contract, "Договор № 7.txt", "Текст договора");

        send(mail.carrier(context), letter(new Attachment(file.id(), file.name(), contract, null)));

        var parts = (MimeMultipart) mail.letters().get(0).getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(
                        parts.getBodyPart(1).getFileName()))
                .isEqualTo("Договор № 7.txt");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("Текст договора");
    }

    @Test
    void aFileThatIsGoneIsSaidAndLookedForInItsFieldWhereTheLetterIsSentAgain() throws Exception {
        var contract = contract();
        var file = file(contract, "Договор.txt", "Первый");
        var letter = letter(new Attachment(file.id(), file.name(), contract, "skan"));
        as("irina", FilesApi.class).delete(file.id());
        var carrier = mail.carrier(context);
        assertThatThrownBy(() -> send(carrier, letter))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("Договор.txt");
        assertThatThrownBy(() -> carrier.mended(letter)).isInstanceOf(NotSent.class);

        var other = file(contract, "Договор 2.txt", "Второй");
        var records = as("irina", RecordsApi.class);
        var version = records.get(contract.type(), contract.id()).version();
        records.update(contract.type(), contract.id(), new Update(version, Map.of("skan", "file:" + other.id())));
        send(carrier, carrier.mended(letter));

        var parts = (MimeMultipart) mail.letters().get(0).getContent();
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("Второй");
    }

    @Test
    void moreThanALetterMayHaveIsRefusedBeforeItIsRead() {
        var contract = contract();
        var file = file(contract, "Договор.txt", "x".repeat(3_000));
        var small = MailServer.carrier(context, MailServer.settings(mail.port(), DataSize.ofKilobytes(2)));

        assertThatThrownBy(() -> send(small, letter(new Attachment(file.id(), file.name(), contract, null))))
                .isInstanceOf(NotSent.class)
                .hasMessageContaining("too-large");
        assertThat(mail.letters()).isEmpty();
    }
}
