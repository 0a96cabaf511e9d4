package org.lekalo.designer.board;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi.Column;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Stage;

/** A stage with its cards, how many there are and what they are worth together. */
final class BoardColumn extends Div {

    private final Stage stage;
    private final Function<RecordView, BoardCard> draw;
    private final Div cards = new Div();
    private final Span more = new Span();
    private final Span count = new Span();
    private final Span worth = new Span();
    private long counted;
    private boolean exact;

    BoardColumn(Stage stage, Function<RecordView, BoardCard> draw, BiConsumer<BoardCard, BoardColumn> dropped) {
        this.stage = stage;
        this.draw = draw;
        addClassNames("board-column", "stage-" + stage.kind().name().toLowerCase(Locale.ROOT));
        cards.addClassName("board-cards");
        more.addClassName("quiet");
        add(head(), cards);
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(BoardCard.class::isInstance)
                        .map(BoardCard.class::cast)
                        .ifPresent(dragged -> dropped.accept(dragged, this)));
    }

    /** Cards that have not changed stay where they are: one of them may be under somebody's mouse. */
    void show(Column column) {
        counted = column.count();
        exact = column.exact();
        showCount();
        showWorth(column.sum());
        var shown = cards().filter(BoardCard::isOfToday).collect(toMap(BoardCard::record, identity()));
        arrange(column.cards().stream()
                .map(record -> shown.containsKey(record) ? shown.get(record) : draw.apply(record))
                .toList());
        showMore(column.count() - column.cards().size());
    }

    private void arrange(List<BoardCard> wanted) {
        cards.getChildren().filter(child -> !wanted.contains(child)).toList().forEach(cards::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= cards.getComponentCount() || cards.getComponentAt(i) != wanted.get(i)) {
                cards.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    private void showMore(long left) {
        if (left > 0) {
            more.setText(
                    exact ? getTranslation("board.more", left) : getTranslation("lists.total.more", Page.MOST_COUNTED));
            cards.add(more);
        }
    }

    private Div head() {
        count.addClassName("counter");
        var name = new H3(stage.name().in(getLocale()));
        name.setTitle(stage.name().in(getLocale()));
        worth.addClassName("board-sum");
        var head = new Div(name, count, worth);
        head.addClassName("board-head");
        return head;
    }

    private void showWorth(BigDecimal sum) {
        var written = sum.signum() == 0 ? "" : Formats.current().money(sum);
        worth.setText(exact || written.isEmpty() ? written : "> " + written);
        worth.setTitle(exact ? "" : getTranslation("lists.board.more", Page.MOST_COUNTED));
    }

    private void showCount() {
        count.setText(
                exact ? Formats.current().number(counted) : Formats.current().number(Page.MOST_COUNTED) + "+");
    }

    Stream<BoardCard> cards() {
        return cards.getChildren().filter(BoardCard.class::isInstance).map(BoardCard.class::cast);
    }

    Stage stage() {
        return stage;
    }

    /** While a card is dragged that cannot come here. */
    void setClosed(boolean closed) {
        setClassName("closed", closed);
    }

    void take(BoardCard card) {
        if (cards.getChildren().anyMatch(card::equals)) {
            cards.remove(card);
            counted--;
            showCount();
        }
    }

    void put(BoardCard card) {
        cards.addComponentAsFirst(card);
        counted++;
        showCount();
    }
}
