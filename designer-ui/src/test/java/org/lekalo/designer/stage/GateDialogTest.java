package org.lekalo.designer.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Transfers;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.look.ChangedMeanwhile;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.lekalo.library.contract.StageRefusal;
import org.lekalo.library.contract.StageRefusal.FailedCheck;
import org.lekalo.library.contract.StageRefusal.Missing;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.mockito.stubbing.Stubber;

class GateDialogTest {

    private static final Missing AMOUNT = new Missing("amount", "Сумма");
    private static final Missing COMMENT = new Missing("comment", "Комментарий");
    private static final Missing SCAN = new Missing("contract_scan", "Скан договора");
    private static final FailedCheck DISCOUNT =
            new FailedCheck("Скидка", "Скидка больше 20 %.", List.of("discount", "amount"));

    private final Records records = spy(new Records().withDeals(2));
    private final FileTransfers transfers = Transfers.mocked();
    private final RecordType deal = deal();
    private final List<RecordView> moved = new ArrayList<>();
    private final List<String> stayed = new ArrayList<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void asksForAFileWithAnUpload() {
        when(transfers.check(any(), any(), any())).thenReturn("Договор.pdf");
        when(transfers.upload(any(), any(), any(), any())).thenReturn(7L);
        refuse(missing(AMOUNT, SCAN)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(number("Сумма"), "1");

        UploadKt._upload(_get(dialog(), Upload.class), "Договор.pdf", "application/pdf", new byte[] {1});
        save();

        verify(records)
                .move(
                        "deal",
                        1,
                        new Move(1, "measurement", Map.of("amount", BigDecimal.ONE, "contract_scan", "file:7")));
        assertThat(_find(GateDialog.class)).isEmpty();
    }

    @Test
    void keepsAChosenFileWhileAnotherFieldIsRefused() {
        when(transfers.check(any(), any(), any())).thenReturn("Договор.pdf");
        when(transfers.upload(any(), any(), any(), any())).thenReturn(7L);
        refuse(missing(AMOUNT, SCAN))
                .doThrow(refused(missing(AMOUNT)))
                .doCallRealMethod()
                .when(records)
                .move(any(), anyLong(), any());
        press();
        UploadKt._upload(_get(dialog(), Upload.class), "Договор.pdf", "application/pdf", new byte[] {1});
        save();
        MockVaadin.clientRoundtrip();

        _setValue(number("Сумма"), "1");
        save();

        assertThat(_find(GateDialog.class)).isEmpty();
        assertThat(records.get("deal", 1).values()).containsEntry("contract_scan", "file:7");
    }

    @Test
    void leavesEveryFieldThatWasAskedForUntilAllIsDone() {
        refuse(missing(AMOUNT, COMMENT))
                .doThrow(refused(missing(COMMENT)))
                .doThrow(refused(failing(DISCOUNT)))
                .doCallRealMethod()
                .when(records)
                .move(any(), anyLong(), any());
        press();
        _setValue(number("Сумма"), "15000000");

        save();

        assertThat(number("Сумма").number()).hasValue(new BigDecimal("15000000"));
        assertThat(number("Сумма").isInvalid()).isFalse();
        assertThat(comment().isInvalid()).isTrue();
        _setValue(comment(), "Всё сказано");
        save();
        assertThat(comment().getValue()).isEqualTo("Всё сказано");
        assertThat(number("Сумма").number()).hasValue(new BigDecimal("15000000"));
        assertThat(dialog().getElement().getTextRecursively()).contains("Скидка больше 20 %.");
        _setValue(number("Скидка, %"), "5");
        save();
        verify(records)
                .move(
                        "deal",
                        1,
                        new Move(
                                1,
                                "measurement",
                                Map.of(
                                        "amount",
                                        new BigDecimal("15000000"),
                                        "comment",
                                        "Всё сказано",
                                        "discount",
                                        new BigDecimal("5"))));
    }

    @Test
    void leavesTheFieldsOfACheckThatHoldsByNow() {
        refuse(failing(DISCOUNT))
                .doThrow(refused(missing(COMMENT)))
                .when(records)
                .move(any(), anyLong(), any());
        press();
        _setValue(number("Скидка, %"), "5");

        save();

        assertThat(number("Скидка, %").getValue()).isEqualTo("5");
        assertThat(comment().isInvalid()).isTrue();
    }

    @Test
    void leadsToWhatIsRefused() {
        refuse(missing(AMOUNT, COMMENT))
                .doThrow(refused(missing(COMMENT)))
                .when(records)
                .move(any(), anyLong(), any());
        press();
        _setValue(number("Сумма"), "1");
        var comment = comment();
        var save = saving();

        _click(save);

        assertThat(Screen.focused()).endsWith(comment);
    }

    @Test
    void goesOnFromWhatOthersChangedElsewhereInTheRecord() {
        refuse(missing(AMOUNT, COMMENT)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(comment(), "Жалко терять");

        others(Map.of("title", "Чужое"));
        save();

        assertThat(moved)
                .singleElement()
                .satisfies(now -> assertThat(now.values())
                        .containsEntry("comment", "Жалко терять")
                        .containsEntry("title", "Чужое")
                        .containsEntry("stage", "measurement"));
        assertThat(_find(ChangedMeanwhile.class)).isEmpty();
        assertThat(_find(GateDialog.class)).isEmpty();
    }

    @Test
    void showsWhatOthersEnteredInAFieldThatNobodyTypedIn() {
        refuse(missing(AMOUNT, COMMENT))
                .doCallRealMethod()
                .doThrow(refused(missing(COMMENT)))
                .when(records)
                .move(any(), anyLong(), any());
        press();

        others(Map.of("amount", 500));
        save();

        assertThat(number("Сумма").number()).hasValue(new BigDecimal("500"));
        assertThat(comment().isInvalid()).isTrue();
    }

    @Test
    void savesOverWhatOthersEnteredInTheSameFieldOnlyWhereSaidSo() {
        refuse(missing(AMOUNT, COMMENT)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(comment(), "Моё");
        others(Map.of("comment", "Чужое"));

        save();

        assertThat(moved).isEmpty();
        assertThat(_get(ChangedMeanwhile.class).getElement().getProperty("message"))
                .contains("Комментарий: Чужое");
        ConfirmDialogKt._fireReject(_get(ChangedMeanwhile.class));
        assertThat(moved)
                .singleElement()
                .satisfies(now -> assertThat(now.values()).containsEntry("comment", "Моё"));
    }

    @Test
    void showsTheNewInTheFieldAndKeepsTheRest() {
        refuse(missing(AMOUNT, COMMENT)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(comment(), "Моё");
        _setValue(number("Сумма"), "777");
        others(Map.of("comment", "Чужое"));
        save();

        ConfirmDialogKt._fireConfirm(_get(ChangedMeanwhile.class));

        assertThat(comment().getValue()).isEqualTo("Чужое");
        assertThat(number("Сумма").getValue()).isEqualTo("777");
        save();
        assertThat(moved)
                .singleElement()
                .satisfies(now -> assertThat(now.values())
                        .containsEntry("comment", "Чужое")
                        .containsEntry("amount", new BigDecimal("777")));
    }

    @Test
    void asksAgainWhereTheQuestionWasNotAnswered() {
        refuse(missing(AMOUNT, COMMENT)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(comment(), "Моё");
        others(Map.of("comment", "Чужое"));
        save();

        ConfirmDialogKt._fireCancel(_get(ChangedMeanwhile.class));
        save();

        assertThat(comment().getValue()).isEqualTo("Моё");
        assertThat(moved).isEmpty();
        assertThat(_find(ChangedMeanwhile.class)).hasSize(1);
    }

    @Test
    void asksWhereOthersMovedTheRecordMeanwhile() {
        refuse(missing(COMMENT)).doCallRealMethod().when(records).move(any(), anyLong(), any());
        press();
        _setValue(comment(), "Моё");
        others(Map.of("stage", "contract"));

        save();

        assertThat(moved).isEmpty();
        assertThat(_get(ChangedMeanwhile.class).getElement().getProperty("message"))
                .contains("Договор и предоплата");
    }

    @Test
    void asksOnceHoweverOftenTheStageIsPressed() {
        refuse(missing(AMOUNT)).when(records).move(any(), anyLong(), any());
        var moves = moves();
        var record = records.get("deal", 1);

        moves.move(deal, record, new Place("retail", "measurement"), moved::add, () -> stayed.add("first"));
        moves.move(deal, record, new Place("retail", "measurement"), moved::add, () -> stayed.add("second"));
        moves.move(deal, record, new Place("retail", "offer"), moved::add, () -> stayed.add("third"));

        assertThat(_find(GateDialog.class)).hasSize(1);
        verify(records, times(1)).move(any(), anyLong(), any());
        _click(_get(dialog(), Button.class, query -> query.withText("Отмена")));
        assertThat(stayed).containsExactly("first");
        moves.move(deal, record, new Place("retail", "measurement"), moved::add, () -> {});
        assertThat(_find(GateDialog.class)).hasSize(1);
    }

    private void press() {
        moves().move(
                        deal,
                        records.get("deal", 1),
                        new Place("retail", "measurement"),
                        moved::add,
                        () -> stayed.add("stayed"));
    }

    private StageMoves moves() {
        return new StageMoves(
                records,
                new FieldEditors(records, new People()),
                new FieldFiles(new FileLinks(transfers), mock(FilesApi.class)),
                new Gates(),
                new People());
    }

    private void others(Map<String, Object> values) {
        records.update("deal", 1, new Update(1, new HashMap<>(values)));
    }

    private static Stubber refuse(StageRefusal refusal) {
        return doThrow(refused(refusal));
    }

    private static StageRefused refused(StageRefusal refusal) {
        return new StageRefused(refusal, refusal);
    }

    private static StageRefusal missing(Missing... fields) {
        return new StageRefusal("retail", "measurement", "Замер", List.of(fields), List.of(), List.of());
    }

    private static StageRefusal failing(FailedCheck... checks) {
        return new StageRefusal("retail", "measurement", "Замер", List.of(), List.of(checks), List.of());
    }

    private static GateDialog dialog() {
        return _get(GateDialog.class);
    }

    private static NumberField number(String label) {
        return _get(dialog(), NumberField.class, query -> query.withLabel(label));
    }

    private static TextArea comment() {
        return _get(dialog(), TextArea.class);
    }

    private static Button saving() {
        return _get(dialog(), Button.class, query -> query.withText("Сохранить и перевести"));
    }

    private static void save() {
        _click(saving());
    }

    private static RecordType deal() {
        var known = new Metadata().recordTypes().type("deal").orElseThrow();
        var scan = Field.of("contract_scan", new Text("Скан договора", "Contract scan"), FieldKind.FILE);
        return new RecordType(
                known.key(),
                known.name(),
                known.plural(),
                Stream.concat(known.fields().stream(), Stream.of(scan)).toList(),
                known.pipelines(),
                known.groups(),
                known.relations(),
                known.custom());
    }
}
