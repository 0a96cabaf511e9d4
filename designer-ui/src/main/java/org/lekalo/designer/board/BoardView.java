package org.lekalo.designer.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.stage.Doors;
import org.lekalo.designer.stage.MoveDialog;
import org.lekalo.designer.stage.StageMoves;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.BoardQuery;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;

/** Records of a pipeline as cards in the columns of their stages, to be dragged on. */
@Route(RecordsNavigation.BOARD + "/:type?/:pipeline?")
@PermitAll
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int CARDS = 50;

    private final RecordsApi records;
    private final StageMoves moves;
    private final NextStepApi nextSteps;
    private final Vocabulary vocabulary;
    private final SearchField search;
    private final Checkbox mine = new Checkbox();
    private final Checkbox forgotten = new Checkbox();
    private final Div columns = new Div();
    private @Nullable RecordType type;
    private @Nullable Pipeline pipeline;
    private Doors doors = Doors.OPEN;
    private boolean dragging;
    private boolean outdated;

    BoardView(RecordsApi records, StageMoves moves, NextStepApi nextSteps, Vocabulary vocabulary, LiveChanges changes) {
        this.records = records;
        this.moves = moves;
        this.nextSteps = nextSteps;
        this.vocabulary = vocabulary;
        this.search = new SearchField(getTranslation("records.search"), this::refresh);
        addClassNames("page", "board");
        columns.addClassName("board-columns");
        mine.setLabel(getTranslation("board.mine"));
        mine.addValueChangeListener(change -> refresh());
        forgotten.setLabel(getTranslation("board.forgotten"));
        forgotten.addValueChangeListener(change -> refresh());
        changes.refresh(this, Set.of(Kind.RECORD), this::refreshUnlessDragging);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var found = vocabulary
                .types()
                .type(parameters.get("type").orElse("deal"))
                .filter(one -> !one.pipelines().isEmpty())
                .orElseThrow(NotFoundException::new);
        show(
                found,
                parameters
                        .get("pipeline")
                        .map(key -> found.pipeline(key).orElseThrow(NotFoundException::new))
                        .orElseGet(() -> found.pipelines().get(0)));
    }

    private void show(RecordType shownType, Pipeline shown) {
        type = shownType;
        pipeline = shown;
        doors = moves.doors(shownType, shown);
        removeAll();
        var toolbar = new Div(pipelines(shownType, shown), search, mine, forgotten);
        toolbar.addClassName("toolbar");
        add(toolbar, columns);
        columns.removeAll();
        shown.stages()
                .forEach(stage -> columns.add(new BoardColumn(stage, record -> card(shownType, record), this::drop)));
        refresh();
    }

    private Component pipelines(RecordType shownType, Pipeline shown) {
        var tabs = new Tabs(false);
        for (Pipeline each : shownType.pipelines()) {
            var tab = new Tab(each.name().in(getLocale()));
            tabs.add(tab);
            if (each.equals(shown)) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> open(shownType.pipelines().get(tabs.getSelectedIndex())));
        return tabs;
    }

    /** A message to others may name the pipeline by its address, so it is in there. */
    private void open(Pipeline chosen) {
        if (type != null) {
            getUI().orElseThrow().navigate(RecordsNavigation.BOARD + "/" + type.key() + "/" + chosen.key());
        }
    }

    /** What changes elsewhere meanwhile is shown once the card is let go. */
    private void refreshUnlessDragging() {
        outdated = dragging;
        if (!dragging) {
            refresh();
        }
    }

    private void refresh() {
        if (type == null || pipeline == null) {
            return;
        }
        outdated = false;
        var board = records.board(
                type.key(), pipeline.key(), new BoardQuery(search.getValue().strip(), filters(), CARDS));
        board.columns()
                .forEach(column -> columnsShown()
                        .filter(shown -> shown.stage().key().equals(column.stage()))
                        .forEach(shown -> shown.show(column)));
        markForgotten();
    }

    /** One question for all cards. */
    private void markForgotten() {
        var cards = columnsShown().flatMap(BoardColumn::cards).toList();
        if (cards.isEmpty()) {
            return;
        }
        var missing = Set.copyOf(nextSteps.missing(
                cards.stream().map(card -> card.record().ref()).limit(1000).toList()));
        cards.forEach(card -> card.setForgotten(missing.contains(card.record().ref())));
    }

    private List<ConditionRow> filters() {
        List<ConditionRow> rows = new ArrayList<>();
        if (mine.getValue()) {
            SignedIn.current()
                    .map(person -> person.me().person().id().toString())
                    .ifPresent(id -> rows.add(new ConditionRow("owner", Comparison.EQUAL, List.of(id))));
        }
        if (forgotten.getValue()) {
            rows.add(new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of()));
        }
        return rows;
    }

    private BoardCard card(RecordType shownType, RecordView record) {
        var card = new BoardCard(shownType, record, this::chooseStage);
        card.onDrag(now -> drag(card, now));
        return card;
    }

    private void drag(BoardCard card, boolean now) {
        dragging = now;
        columnsShown()
                .forEach(column -> column.setClosed(
                        now && doors.closed(card.stage(), column.stage().key())));
        if (!now && outdated) {
            refresh();
        }
    }

    private void chooseStage(RecordView record) {
        if (type != null) {
            new MoveDialog(type, record, place -> move(record, place)).open();
        }
    }

    /**
     * The card stands in its new column at once; a refusal puts it back. That it is let go is not heard of any more once
     * another card, or a dialog, has taken its place.
     */
    private void drop(BoardCard card, BoardColumn target) {
        drag(card, false);
        if (target.stage().key().equals(card.stage()) || moves.isAsking()) {
            return;
        }
        columnsShown().forEach(column -> column.take(card));
        target.put(card);
        move(
                card.record(),
                new Place(Place.of(card.record()).pipeline(), target.stage().key()));
    }

    private Stream<BoardColumn> columnsShown() {
        return columns.getChildren().filter(BoardColumn.class::isInstance).map(BoardColumn.class::cast);
    }

    /** A refusal, or giving up in the dialog, puts the card back where it was. */
    private void move(RecordView record, Place to) {
        if (type != null) {
            moves.move(type, record, to, moved -> refresh(), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return type == null ? "" : getTranslation("board.title", type.plural().in(getLocale()));
    }
}
