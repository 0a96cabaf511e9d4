package org.lekalo.designer.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import elemental.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Card;
import org.lekalo.designer.company.Duplicates;
import org.lekalo.designer.company.Files;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Instances;
import org.lekalo.designer.company.Leads;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.newrecord.RecordForm;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

class FilesOnCardTest {

    private static final RecordRef DEAL = new RecordRef("deal", 1);

    private final Records records = spy(new Records().withDeals(3));
    private final Files files = spy(new Files());
    private final FileTransfers transfers = Transfers.mocked();
    private final RecordTypesApi metadata = withScan();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void aFileChosenForAFieldIsCalledByItsNameAndAttachedWhenItIsSaved() {
        when(transfers.upload(eq(DEAL), eq("Скан договора.pdf"), any(), any())).thenReturn(71L);
        open();

        choose("Скан договора.pdf");
        assertThat(form()).contains("Скан договора.pdf", "3 Б");
        verify(transfers, never()).upload(any(), any(), any(), any());
        save();

        verify(records).update("deal", 1, new Update(1, Map.of("scan", "file:71")));
    }

    @Test
    void ofAFileThatIsGivenUpNothingStays() {
        open();
        choose("Скан договора.pdf");

        _click(button("Отменить изменения"));

        verify(transfers, never()).upload(any(), any(), any(), any());
        assertThat(form()).doesNotContain("Скан договора.pdf");
    }

    @Test
    void ofASaveThatIsRefusedNoFileStaysAndTheNextTryAttachesItAgain() {
        attachesAs("Скан договора.pdf", 1);
        doThrow(FieldsRefused.of(List.of(new FieldProblem("title", "Заполните название"))))
                .doCallRealMethod()
                .when(records)
                .update(any(), anyLong(), any());
        open();
        choose("Скан договора.pdf");

        save();
        assertThat(files.ofRecord(DEAL)).isEmpty();
        assertThat(form()).contains("Скан договора.pdf");

        save();
        assertThat(files.ofRecord(DEAL)).hasSize(1);
    }

    @Test
    void aFileStaysWhereNobodyKnowsWhetherItWasSaved() {
        attachesAs("Скан договора.pdf", 1);
        doThrow(new Unreachable()).when(records).update(any(), anyLong(), any());
        open();
        choose("Скан договора.pdf");

        assertThatThrownBy(this::save).isInstanceOf(Unreachable.class);

        verify(files, never()).delete(anyLong());
    }

    @Test
    void aFieldTakesOneFileAndSaysWhichWereNotTaken() {
        open();
        assertThat(fieldsUpload().getMaxFiles()).isEqualTo(1);

        reject(fieldsUpload(), "Второй.pdf", fieldsUpload().getI18n().getError().getTooManyFiles());

        assertThat(said()).contains("Файл «Второй.pdf» не загружен. Здесь может быть только один файл.");
    }

    @Test
    void saysWhichFileIsTooLargeAndHowLargeItMayBe() {
        open();

        reject(
                documentsUpload(),
                "Видео.mp4",
                documentsUpload().getI18n().getError().getFileIsTooBig());

        assertThat(said()).contains("Файл «Видео.mp4» не загружен. Можно загружать файлы до 50 МБ.");
    }

    @Test
    void saysWhichOfSeveralFilesDidNotArrive() {
        open();
        var file = Json.createObject();
        file.put("event.detail.file.name", "Счёт.pdf");
        file.put("element.files", Json.createArray());

        BasicUtilsKt._fireDomEvent(documentsUpload(), "upload-error", file);

        assertThat(said()).contains("Файл «Счёт.pdf» не загружен. Попробуйте ещё раз.");
    }

    @Test
    void documentsShowEachFileAtOnceWhileOthersAreOnTheirWay() {
        attachesAs("Счёт.pdf", 1);
        open();
        var before = documentsUpload();

        UploadKt._upload(before, "Счёт.pdf", "application/pdf", new byte[] {1});
        MockVaadin.clientRoundtrip();

        assertThat(documents()).contains("Счёт.pdf");
        assertThat(documentsUpload()).isSameAs(before);
    }

    @Test
    void saysBeforeAFileIsDeletedWhichFieldIsEmptied() {
        heldByTheField();
        open();

        _click(_find(_get(DocumentsPanel.class), Button.class).get(0));

        assertThat(_get(ConfirmDialog.class).getElement().getProperty("message"))
                .isEqualTo("Файл исчезнет у всех, вернуть его будет нельзя. Поле «Скан» станет пустым.");
    }

    @Test
    void ownDeletionIsNoOthersChangeAndWhatIsTypedStays() {
        heldByTheField();
        open();
        _setValue(title(), "Моё");

        delete();

        assertThat(form()).doesNotContain("Договор.pdf");
        assertThat(title().getValue()).isEqualTo("Моё");
        save();
        verify(records).update("deal", 1, new Update(3, Map.of("title", "Моё")));
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    @Test
    void whatAnotherChangedMeanwhileIsStillAskedAbout() {
        heldByTheField();
        open();
        _setValue(title(), "Моё");
        records.update("deal", 1, new Update(2, Map.of("title", "Чужое")));

        delete();
        save();

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(records.get("deal", 1).title()).isEqualTo("Чужое");
    }

    private void heldByTheField() {
        files.with(DEAL, "", "Договор.pdf").in("scan");
        records.update("deal", 1, new Update(1, Map.of("scan", "file:1")));
        doAnswer(deleted -> {
                    Map<String, @Nullable Object> emptied = new HashMap<>();
                    emptied.put("scan", null);
                    records.update("deal", 1, new Update(records.get("deal", 1).version(), emptied));
                    return deleted.callRealMethod();
                })
                .when(files)
                .delete(1);
    }

    private void attachesAs(String name, long number) {
        when(transfers.upload(eq(DEAL), eq(name), any(), any())).thenAnswer(call -> {
            files.with(DEAL, "", name);
            return number;
        });
    }

    private void delete() {
        _click(_find(_get(DocumentsPanel.class), Button.class).get(0));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private void choose(String name) {
        when(transfers.check(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        UploadKt._upload(fieldsUpload(), name, "application/pdf", new byte[] {1, 2, 3});
        MockVaadin.clientRoundtrip();
    }

    private static void reject(Upload upload, String name, String why) {
        var told = Json.createObject();
        told.put("event.detail.file.name", name);
        told.put("event.detail.error", why);
        BasicUtilsKt._fireDomEvent(upload, "file-reject", told);
    }

    private static String said() {
        return _get(Notification.class).getElement().getTextRecursively();
    }

    private static Upload fieldsUpload() {
        return _get(_get(RecordForm.class), Upload.class);
    }

    private static Upload documentsUpload() {
        return _get(_get(DocumentsPanel.class), Upload.class);
    }

    private static String form() {
        return _get(RecordForm.class).getElement().getTextRecursively();
    }

    private static String documents() {
        return _get(DocumentsPanel.class).getElement().getTextRecursively();
    }

    private static TextField title() {
        return _get(TextField.class, query -> query.withLabel("Название"));
    }

    private void save() {
        _click(button("Сохранить"));
    }

    private static Button button(String text) {
        return _find(Button.class, query -> query.withText(text)).get(0);
    }

    private static RecordTypesApi withScan() {
        var scan = Field.of("scan", new Text("Скан", "Scan"), FieldKind.FILE);
        var types = new ArrayList<>(new Metadata().recordTypes().all());
        types.replaceAll(type -> type.key().equals("deal")
                ? type.withFields(
                        Stream.concat(type.fields().stream(), Stream.of(scan)).toList())
                : type);
        return () -> new RecordTypes(types);
    }

    private void open() {
        var vocabulary = new Vocabulary(metadata);
        var parts = new CardParts(new Card(records), files, new FileLinks(transfers), new Duplicates(records));
        var page = new RecordCardView(
                new CardRecords(records, vocabulary, editors(), parts),
                new CardHead(records, vocabulary, new Leads(records), editors()),
                new StageMoves(records, editors(), new FieldFiles(parts.links(), files), new Gates(), new People()),
                new RecordSurroundings(records, new Instances(), parts, vocabulary, editors()),
                screen.changes());
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("type", "deal", "id", "1")));
        page.beforeEnter(event);
        screen.show(page);
    }

    private FieldEditors editors() {
        return new FieldEditors(records, new People());
    }
}
