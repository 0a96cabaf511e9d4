package org.lekalo.designer.newrecord;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import elemental.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Duplicates;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.designer.field.Chosen;
import org.lekalo.designer.field.ChosenFiles;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.newrecord.NewRecordDialog.Start;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusals;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

class NewRecordDialogTest {

    private final Records records = new Records();
    private final Duplicates duplicates = spy(new Duplicates(records));
    private final FileTransfers transfers = Transfers.mocked();
    private final List<RecordView> made = new ArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void saysQuietlyThatThereSeemsToBeOneAlready() {
        open("contact");

        _setValue(field("Телефон"), "+7 843 555-01-10");

        assertThat(_get(DuplicatesNote.class).getElement().getTextRecursively())
                .contains("Похоже, уже есть", "ООО «СтройИнвест»", "Компания");
        assertThat(_get(_get(DuplicatesNote.class), Anchor.class))
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("records/company/1"))
                .satisfies(link -> assertThat(link.getTarget()).contains("_blank"));
    }

    @Test
    void makesTheRecordAllTheSame() {
        open("contact");
        _setValue(field("Имя"), "Пётр");
        _setValue(field("Телефон"), "+7 843 555-01-10");

        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(made).extracting(RecordView::title).containsExactly("Пётр");
    }

    @Test
    void takesTheNoteBackWithTheTelephone() {
        open("contact");
        _setValue(field("Телефон"), "+7 843 555-01-10");

        _setValue(field("Телефон"), "");

        assertThat(_find(DuplicatesNote.class)).isEmpty();
    }

    @Test
    void asksOnlyAboutWhatIsCompared() {
        open("contact");

        _setValue(field("Имя"), "Пётр");

        verify(duplicates, never()).like(any(), any());
    }

    @Test
    void saysNothingWhereItCannotBeFoundOut() {
        doThrow(new NotAllowed(Map.of())).when(duplicates).like(any(), any());
        open("contact");

        _setValue(field("Телефон"), "+7 843 555-01-10");

        assertThat(_find(DuplicatesNote.class)).isEmpty();
        assertThat(field("Телефон").getValue()).isEqualTo("+7 843 555-01-10");
    }

    @Test
    void makesNothingWhereADayIsTypedThatTheCalendarHasNot() {
        open("deal");
        _setValue(field("Название"), "Окна");
        _get(DatePicker.class).getElement().setProperty("_inputElementValue", "31.02.2027");
        BasicUtilsKt._fireDomEvent(_get(DatePicker.class), "unparsable-change");

        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(made).isEmpty();
        assertThat(_get(DatePicker.class).getErrorMessage()).startsWith("Нужна дата");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void asksForThePipelineOnlyWhereThereAreSeveral() {
        open("deal");

        assertThat(_find(ComboBox.class, query -> query.withLabel("Воронка"))).isEmpty();
    }

    @Test
    void attachesTheChosenFilesToTheRecordAndPutsThemIntoTheirFields() throws Exception {
        var scan = new Field("scan", new Text("Скан", "Scan"), FieldKind.FILE, false, false, List.of(), null);
        var contact = new Metadata().recordTypes().type("contact").orElseThrow();
        when(transfers.upload(any(), eq("Скан.pdf"), any(), any())).thenReturn(71L);
        when(transfers.upload(any(), eq("Фото.jpg"), any(), any())).thenReturn(72L);
        open(contact.withFields(
                Stream.concat(contact.fields().stream(), Stream.of(scan)).toList()));
        _setValue(field("Имя"), "С файлами");
        _find(ChosenFiles.class).get(0).came(new Chosen("Скан.pdf", Files.createTempFile("chosen", ".pdf")));
        _find(ChosenFiles.class).get(1).came(new Chosen("Фото.jpg", Files.createTempFile("chosen", ".jpg")));

        _click(_get(Button.class, query -> query.withText("Создать")));

        var record = made.get(0);
        verify(transfers).upload(eq(record.ref()), eq("Фото.jpg"), any(), any());
        assertThat(records.get("contact", record.ref().id()).values()).containsEntry("scan", "file:71");
    }

    @Test
    void whatIsUploadedReachesTheRecordByteByByteAndIsKeptNowhereElse() throws Exception {
        var content = "%PDF-1.7 смета".getBytes(StandardCharsets.UTF_8);
        var sent = new ByteArrayOutputStream();
        when(transfers.upload(any(), eq("Смета.pdf"), any(), any())).thenAnswer(call -> {
            call.<InputStream>getArgument(2).transferTo(sent);
            return 71L;
        });
        open("contact");
        _setValue(field("Имя"), "С файлом");

        UploadKt._upload(_get(Upload.class), "Смета.pdf", "application/pdf", content);
        MockVaadin.clientRoundtrip();
        var kept = _get(ChosenFiles.class).all().get(0).content();
        assertThat(_get(ChosenFiles.class).getElement().getTextRecursively()).contains("Смета.pdf", "19 Б");
        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(sent.toByteArray()).isEqualTo(content);
        assertThat(kept).doesNotExist();
    }

    @Test
    void aFileThatIsNotKeptHereIsRefusedWhenItIsChosen() {
        open("contact");
        notKept("вирус.exe");

        assertThat(_get(ChosenFiles.class).all()).isEmpty();
        assertThat(_get(ChosenFiles.class).getElement().getTextRecursively())
                .contains("Файл «вирус.exe» не загружен. Файлы такого вида здесь не хранят.");
    }

    @Test
    void makesNothingWithoutAFileThatDidNotArriveUntilItIsTakenOut() {
        open("contact");
        _setValue(field("Имя"), "С файлом");
        notKept("вирус.exe");

        _click(_get(Button.class, query -> query.withText("Создать")));
        assertThat(made).isEmpty();
        assertThat(_get(Notification.class).getElement().getTextRecursively())
                .contains("Не все файлы загрузились. Уберите незагруженные или загрузите их ещё раз.");

        _click(_find(_get(ChosenFiles.class), Button.class).get(0));
        _click(_get(Button.class, query -> query.withText("Создать")));
        assertThat(made).hasSize(1);
    }

    @Test
    void aFileThatBrokeOffOnItsWayIsMissedUntilItArrives() {
        open("contact");
        _setValue(field("Имя"), "С файлом");
        var broken = Json.createObject();
        broken.put("event.detail.file.name", "Смета.pdf");
        broken.put("element.files", Json.createArray());
        BasicUtilsKt._fireDomEvent(_get(Upload.class), "upload-error", broken);
        _click(_get(Button.class, query -> query.withText("Создать")));
        assertThat(made).isEmpty();

        UploadKt._upload(_get(Upload.class), "Смета.pdf", "application/pdf", new byte[] {1});
        MockVaadin.clientRoundtrip();
        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(made).hasSize(1);
        verify(transfers).upload(any(), eq("Смета.pdf"), any(), any());
    }

    private void notKept(String name) {
        when(transfers.check(eq(name), any(), any()))
                .thenThrow(Refusals.of("file-refused", Map.of(), "Файлы такого вида здесь не хранят."));
        UploadKt._upload(_get(Upload.class), name, "application/pdf", new byte[] {1});
        MockVaadin.clientRoundtrip();
    }

    @Test
    void aChosenFileIsShownUnderTheNameUnderWhichItIsKept() {
        open("contact");
        when(transfers.check(eq("fdp\u202e.exe.pdf"), any(), any())).thenReturn("fdp[U+202E].exe.pdf");

        UploadKt._upload(_get(Upload.class), "fdp\u202e.exe.pdf", "application/pdf", new byte[] {1});
        MockVaadin.clientRoundtrip();

        assertThat(_get(ChosenFiles.class).getElement().getTextRecursively()).contains("fdp[U+202E].exe.pdf");
    }

    @Test
    void aFileThatIsTakenOutAgainIsNotAttached() {
        open("contact");
        _setValue(field("Имя"), "Без файла");
        UploadKt._upload(_get(Upload.class), "Смета.pdf", "application/pdf", new byte[] {1});
        MockVaadin.clientRoundtrip();

        _click(_find(_get(ChosenFiles.class), Button.class).get(0));
        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(made).hasSize(1);
        verify(transfers, never()).upload(any(), any(), any(), any());
    }

    @Test
    void saysWhichFileCouldNotBeAttachedAndKeepsTheRecord() throws Exception {
        when(transfers.upload(any(), eq("вирус.exe"), any(), any()))
                .thenThrow(Refusals.of("file-refused", Map.of(), "Файлы такого вида здесь не хранят."));
        open("contact");
        _setValue(field("Имя"), "Без файла");
        var content = Files.createTempFile("chosen", ".exe");
        _get(ChosenFiles.class).came(new Chosen("вирус.exe", content));

        _click(_get(Button.class, query -> query.withText("Создать")));

        assertThat(made).hasSize(1);
        assertThat(_find(Notification.class))
                .extracting(note -> note.getElement().getTextRecursively())
                .anySatisfy(said -> assertThat(said)
                        .contains("файл «вирус.exe» к ней не приложен", "Файлы такого вида здесь не хранят."));
        assertThat(content).doesNotExist();
    }

    private void open(String type) {
        open(new Metadata().recordTypes().type(type).orElseThrow());
    }

    private void open(RecordType type) {
        when(transfers.check(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        var vocabulary = new Vocabulary(new Metadata());
        new NewRecordDialog(
                        type,
                        new FieldEditors(records, new People()),
                        new Start(Map.of(), Map.of()),
                        new NewRecords(records, duplicates, vocabulary, new FileLinks(transfers)),
                        made::add)
                .open();
    }

    private static TextField field(String label) {
        return _get(TextField.class, query -> query.withLabel(label));
    }
}
