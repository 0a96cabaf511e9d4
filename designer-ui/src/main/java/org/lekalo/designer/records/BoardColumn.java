package org.lekalo.designer.records;

import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
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
    private final Div cards = new Div();
    private final Span count = new Span();
    private final boolean exact;
    private long counted;

    BoardColumn(
            Stage stage,
            Column column,
            Function<RecordView, BoardCard> card,
            BiConsumer<BoardCard, BoardColumn> dropped) {
        this.stage = stage;
        this.counted = column.count();
        this.exact = column.exact();
        addClassNames("board-column", "stage-" + stage.kind().name().toLowerCase(Locale.ROOT));
        cards.addClassName("board-cards");
        column.cards().forEach(record -> cards.add(card.apply(record)));
        add(head(column.sum()), cards);
        if (column.count() > column.cards().size()) {
            var more = new Span(
                    exact
                            ? getTranslation(
                                    "board.more",
                                    column.count() - column.cards().size())
                            : getTranslation("lists.total.more", Page.MOST_COUNTED));
            more.addClassName("quiet");
            cards.add(more);
        }
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(BoardCard.class::isInstance)
                        .map(BoardCard.class::cast)
                        .ifPresent(dragged -> dropped.accept(dragged, this)));
    }

    private Div head(BigDecimal sum) {
        count.addClassName("counter");
        showCount();
        var name = new H3(stage.name().in(getLocale()));
        name.setTitle(stage.name().in(getLocale()));
        var worth = new Span(worth(sum));
        if (!exact) {
            worth.setTitle(getTranslation("lists.board.more", Page.MOST_COUNTED));
        }
        worth.addClassName("board-sum");
        var head = new Div(name, count, worth);
        head.addClassName("board-head");
        return head;
    }

    private String worth(BigDecimal sum) {
        if (sum.signum() == 0) {
            return "";
        }
        var written = Formats.current().money(sum);
        return exact ? written : "> " + written;
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
