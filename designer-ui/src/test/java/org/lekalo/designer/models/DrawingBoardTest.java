package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.beside;
import static org.lekalo.library.drawing.Drawings.more;
import static org.lekalo.library.drawing.Drawings.plain;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.RouteConfiguration;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonValue;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Models;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.model.ProcessModel;

class DrawingBoardTest {

    private final Models models = new Models();
    private final ProcessModelId id =
            models.create(new NewModel("Согласование", Drawings.discount())).id();

    @RegisterExtension
    final Screen screen = new Screen();

    @BeforeEach
    void open() {
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(ModelsView.class);
        RouteConfiguration.forApplicationScope().setRoute("models/:id", Div.class);
    }

    @Test
    void savesWhatWasDrawn() {
        board(true);

        draw(Drawings.discount().replace("Готово", "Сделано"));

        assertThat(models.model(id).xml()).contains("Сделано");
    }

    @Test
    void showsWhatIsWrongAfterEachChange() {
        board(true);
        assertThat(_find(NativeButton.class)).isEmpty();

        draw(Drawings.discount().replace("owners-head", "nobody"));
        _click(_get(Button.class, spec -> spec.withPredicate(DrawingBoardTest::isCheck)));

        assertThat(_find(NativeButton.class)).isNotEmpty();
    }

    @Test
    void asksWhoseDrawingGoesOnWhenSomebodyElseSaved() {
        board(true);
        models.savedByBoris(id);

        draw(Drawings.discount().replace("Готово", "Моё"));
        assertThat(_get(Dialog.class)).isInstanceOf(StaleDialog.class);
        _click(button("models.stale.reload"));

        _assertNone(Dialog.class);
        assertThat(_get(Modeler.class).xml()).contains("Готово");
    }

    @Test
    void leavesTheirDrawingAsItIsWhenTheOwnIsKeptAsACopy() {
        board(true);
        models.savedByBoris(id);
        draw(Drawings.discount().replace("Готово", "Моё"));

        _click(button("models.stale.copy"));

        assertThat(_get(Modeler.class).xml()).contains("Готово");
        assertThat(models.models()).hasSize(2);
    }

    @Test
    void publishesWithANoteAndSaysWhatIsNext() {
        board(true);

        _click(_get(Button.class, spec -> spec.withClasses("publish")));
        answerBrowser();
        _setValue(_get(_get(Dialog.class), TextArea.class), "Скидки");
        _click(_get(Button.class, spec -> spec.withClasses("publish-confirm")));

        assertThat(models.versions(id)).hasSize(1);
        assertThat(models.versions(id).get(0).note()).isEqualTo("Скидки");
        assertThat(button("models.published.monitor")).isNotNull();
    }

    @Test
    void publishesNothingThatHasErrorsAndLeadsToThem() {
        board(true);
        draw(Drawings.discount().replace("owners-head", "nobody"));

        _click(_get(Button.class, spec -> spec.withClasses("publish")));
        answerBrowser();

        assertThat(_find(_get(Dialog.class), NativeButton.class)).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withClasses("publish-confirm"));
        assertThat(models.versions(id)).isEmpty();
    }

    @Test
    void asksBeforeAnOldVersionReplacesTheDraftAndGivesItBack() {
        models.publish(id, new Publication(1, ""));
        models.saveDraft(id, new ModelsApi.Draft(Drawings.discount().replace("Готово", "Сделано"), 2));
        board(true);

        takeVersionBack();
        assertThat(models.model(id).xml()).as("asked first").contains("Сделано");
        _click(_get(
                _get(ReplaceDraftDialog.class),
                Button.class,
                spec -> spec.withText(button("models.versions.take-back").getText())));
        answerBrowser();
        assertThat(models.model(id).xml()).contains("Готово");

        _click(button("models.versions.put-back"));
        answerBrowser();
        assertThat(models.model(id).xml()).contains("Сделано");
    }

    @Test
    void asksAgainBeforeTheFormerDraftReplacesWhatWasDrawnSince() {
        models.publish(id, new Publication(1, ""));
        models.saveDraft(id, new ModelsApi.Draft(Drawings.discount().replace("Готово", "Сделано"), 2));
        board(true);
        takeVersionBack();
        _click(_get(
                _get(ReplaceDraftDialog.class),
                Button.class,
                spec -> spec.withText(button("models.versions.take-back").getText())));
        answerBrowser();
        draw(Drawings.discount().replace("Готово", "Нарисовано после"));

        _click(button("models.versions.put-back"));
        answerBrowser();

        assertThat(models.model(id).xml()).contains("Нарисовано после");
        assertThat(_find(ReplaceDraftDialog.class)).hasSize(1);
    }

    @Test
    void offersTheFormerDraftAmongTheVersionsUntilItIsDrawnOn() {
        models.publish(id, new Publication(1, ""));
        models.saveDraft(id, new ModelsApi.Draft(Drawings.discount().replace("Готово", "Сделано"), 2));
        board(true);
        takeVersionBack();
        _click(_get(
                _get(ReplaceDraftDialog.class),
                Button.class,
                spec -> spec.withText(button("models.versions.take-back").getText())));
        answerBrowser();

        _get(DrawingBoard.class).showVersions();
        _click(_get(_get(VersionsDialog.class), Button.class, spec -> spec.withText("Вернуть прежний черновик")));
        answerBrowser();

        assertThat(models.model(id).xml()).contains("Сделано");
        _get(DrawingBoard.class).showVersions();
        _assertNone(_get(VersionsDialog.class), Button.class, spec -> spec.withText("Вернуть прежний черновик"));
    }

    @Test
    void saysThatTheProcessIsPausedAndResumesIt() {
        models.publish(id, new Publication(1, ""));
        models.pause(id);
        board(true);

        _click(_get(Button.class, spec -> spec.withText("Приостановлен: возобновить")));

        assertThat(models.model(id).paused()).isFalse();
        _assertNone(Button.class, spec -> spec.withText("Приостановлен: возобновить"));
    }

    @Test
    void mendsWhatAFindingOffersAndGivesTheFormerDraftBack() {
        var faulty = more(Drawings.discount(), arrow("Extra", "", "Gone"));
        models.saveDraft(id, new ModelsApi.Draft(faulty, 1));
        board(true);
        _click(_get(Button.class, spec -> spec.withPredicate(DrawingBoardTest::isCheck)));

        _click(_get(Button.class, spec -> spec.withText("Убрать стрелку")));
        answerBrowser();
        assertThat(models.model(id).xml()).doesNotContain("Extra");
        assertThat(_get(Modeler.class).xml()).doesNotContain("Extra");
        _assertNone(Button.class, spec -> spec.withText("Убрать стрелку"));

        _click(button("models.versions.put-back"));
        answerBrowser();
        assertThat(models.model(id).xml()).isEqualTo(faulty);
    }

    @Test
    void mendsAllAtOnceAlsoFromThePublication() {
        var faulty = more(Drawings.discount(), arrow("Extra", "", "Gone"), plain("dataObject", "1abc"));
        models.saveDraft(id, new ModelsApi.Draft(faulty, 1));
        board(true);
        _click(_get(Button.class, spec -> spec.withClasses("publish")));
        answerBrowser();

        _click(_get(_get(PublishDialog.class), Button.class, spec -> spec.withClasses("findings-mend-all")));
        answerBrowser();

        _assertNone(PublishDialog.class);
        assertThat(models.model(id).findings()).isEmpty();
    }

    @Test
    void offersNoMendToOneWhoOnlyLooks() {
        models.saveDraft(id, new ModelsApi.Draft(more(Drawings.discount(), plain("dataObject", "1abc")), 1));
        board(false);

        _click(_get(Button.class, spec -> spec.withPredicate(DrawingBoardTest::isCheck)));

        assertThat(_find(NativeButton.class)).isNotEmpty();
        _assertNone(Button.class, spec -> spec.withText("Дать другое имя"));
    }

    @Test
    void turnsToAnotherProcessOfTheFileAndKeepsTheFirst() {
        models.saveDraft(
                id, new ModelsApi.Draft(beside(Drawings.discount(), "Theirs", "Закупка", plain("task", "Buy")), 1));
        board(true);
        _click(_get(Button.class, spec -> spec.withClasses("model-page")));
        answerBrowser();

        var choice = _get(PageChoice.class);
        _setValue(choice, choice.getListDataView().getItem(1));
        _click(button("models.page.choose"));
        answerBrowser();

        var model = ProcessModel.read(models.model(id).xml());
        assertThat(model.processId()).isEqualTo("Theirs");
        assertThat(model.pages()).hasSize(2);
        assertThat(_get(Button.class, spec -> spec.withClasses("model-page")).getText())
                .isEqualTo("Закупка");
    }

    @Test
    void asksForNoProcessWhereThereIsOnlyOne() {
        board(true);

        _assertNone(Button.class, spec -> spec.withClasses("model-page"));
    }

    @Test
    void saysWhatTheDrawingToolDoesNotKeepUntilTheFirstChange() {
        board(true);
        _assertNone(LossNotice.class);

        opened(
                "[{\"kind\": \"remark\", \"names\": [], \"count\": 2}, {\"kind\": \"part\", \"names\": [\"robot\"], \"count\": 1}]");
        assertThat(_find(_get(LossNotice.class), ListItem.class))
                .extracting(ListItem::getText)
                .containsExactly(
                        "2 пометки в тексте файла, которых на схеме не видно",
                        "1 часть, которой редактор не знает: robot");
        assertThat(models.model(id).revision()).isEqualTo(1);

        draw(Drawings.discount().replace("Готово", "Сделано"));
        _assertNone(LossNotice.class);
    }

    @Test
    void offersAProcessToAFileThatHasNothingToShow() {
        models.saveDraft(
                id, new ModelsApi.Draft("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" />", 1));
        board(true);

        fire("open-failed", "event.detail.text", Json.create("Нечего показать"));
        _click(_get(Button.class, spec -> spec.withText("Добавить процесс")));
        answerBrowser();

        assertThat(ProcessModel.read(models.model(id).xml()).pages()).hasSize(1);
    }

    private static void fire(String event, String name, JsonValue value) {
        var modeler = _get(Modeler.class);
        var data = Json.createObject();
        data.put(name, value);
        modeler.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(modeler.getElement(), event, data));
    }

    @Test
    void saysNothingOfLossesWhereThereAreNone() {
        board(true);

        opened("[]");

        _assertNone(LossNotice.class);
    }

    private static void opened(String losses) {
        var modeler = _get(Modeler.class);
        var data = Json.createObject();
        data.put("event.detail.warnings", Json.createArray());
        data.put("event.detail.losses", Json.instance().<JsonArray>parse(losses));
        modeler.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(modeler.getElement(), "opened", data));
    }

    private static void takeVersionBack() {
        _get(DrawingBoard.class).showVersions();
        _click(button("models.versions.look"));
        _click(button("models.versions.take-back"));
    }

    @Test
    void savesNothingForOneWhoOnlyLooks() {
        board(false);

        draw(Drawings.discount().replace("Готово", "Сделано"));

        assertThat(models.model(id).revision()).isEqualTo(1);
        _assertNone(Button.class, spec -> spec.withClasses("publish"));
    }

    @Test
    void offersToTidyUpToWhoeverMayDraw() {
        board(true);
        assertThat(_find(Button.class, spec -> spec.withPredicate(DrawingBoardTest::isTidyUp)))
                .hasSize(1);

        board(false);

        _assertNone(Button.class, spec -> spec.withPredicate(DrawingBoardTest::isTidyUp));
    }

    @Test
    void saysWhatIsKnownOfTheProcessUntilABlockIsSelected() {
        board(true);
        var board = _get(DrawingBoard.class);

        board.toggleAbout();
        select(Json.createNull());
        assertThat(board.hasClassName("about-process")).isTrue();

        select(Json.parse("""
                {"id": "Task", "type": "bpmn:UserTask", "block": "user-task", "name": "", "documentation": "", "properties": {},
                 "attachedToId": null, "becomes": [], "sourceId": null, "targetId": null, "multiple": 1, "exits": []}
                """));
        assertThat(board.hasClassName("about-process")).isFalse();
        assertThat(board.hasClassName("has-selection")).isTrue();

        board.toggleAbout();
        board.toggleAbout();
        assertThat(board.hasClassName("about-process")).isFalse();
    }

    private static void select(JsonValue element) {
        fire("element-selected", "event.detail.element", element);
    }

    private static boolean isTidyUp(Button button) {
        return button.getAriaLabel().filter("Навести порядок"::equals).isPresent();
    }

    private void board(boolean mayDraw) {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        screen.show(new DrawingBoard(models, new Draft(models, models.model(id)), company, mayDraw, () -> {}));
    }

    private static void draw(String xml) {
        fire("model-changed", "event.detail.xml", Json.create(xml));
        answerBrowser();
    }

    /** The browser has done everything it was asked to, and what that led to. */
    private static void answerBrowser() {
        var answered = new HashSet<PendingJavaScriptInvocation>();
        for (int round = 0; round < 2; round++) {
            UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
            UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                    .filter(PendingJavaScriptInvocation::isSubscribed)
                    .filter(answered::add)
                    .forEach(pending -> pending.complete(Json.createNull()));
        }
        MockVaadin.clientRoundtrip();
    }

    private static boolean isCheck(Button button) {
        return button.getChildren()
                .anyMatch(child -> child.getElement().getClassList().contains("findings-button"));
    }

    private static Button button(String key) {
        return _find(Button.class).stream()
                .filter(button -> button.getText().equals(UI.getCurrent().getTranslation(key)))
                .findFirst()
                .orElseThrow();
    }
}
