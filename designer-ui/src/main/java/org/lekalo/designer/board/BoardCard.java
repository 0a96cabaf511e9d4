package org.lekalo.designer.board;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** One record on a board: what, for whom, worth what, whose, and for how long on its stage. */
final class BoardCard extends Div {

    private static final int LONG_ON_A_STAGE = 7;

    private final RecordType type;
    private final RecordView record;
    private final LocalDate drawn = Formats.current().today();
    private final Pill forgottenMark = forgottenMark();
    private final DragSource<BoardCard> source;

    BoardCard(RecordType type, RecordView record, Consumer<RecordView> chooseStage) {
        this.type = type;
        this.record = record;
        addClassName("board-card");
        var title = new Anchor(RecordsNavigation.card(record.ref()), record.title());
        title.addClassName("board-title");
        title.getElement().setAttribute("draggable", "false");
        add(title);
        customer().ifPresent(this::addQuietly);
        add(foot());
        source = DragSource.create(this);
        source.setDraggable(record.mayChange());
        if (record.mayChange()) {
            add(menu(chooseStage));
        }
    }

    /** The first record it refers to: the company, or where there is none the contact. */
    private Optional<String> customer() {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.REFERENCE)
                .flatMap(field -> text(field.key()).stream())
                .findFirst();
    }

    private Div foot() {
        var foot = new Div();
        foot.addClassName("board-foot");
        type.fields().stream()
                .filter(field -> field.kind() == FieldKind.MONEY)
                .findFirst()
                .flatMap(field -> text(field.key()))
                .ifPresent(money -> {
                    var amount = new Span(money);
                    amount.addClassName("board-amount");
                    foot.add(amount);
                });
        onStageFor().filter(duration -> duration.toDays() > 0).ifPresent(duration -> foot.add(age(duration)));
        overdue().ifPresent(late -> foot.add(late));
        text("owner").ifPresent(owner -> foot.add(face(owner)));
        return foot;
    }

    /** That the day by which it was to be closed has passed. */
    private Optional<Pill> overdue() {
        var closing = record.values().get("closing_date");
        boolean open = FieldText.stageOf(type, record.values())
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .isPresent();
        if (closing == null || !open) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(closing.toString());
            if (!day.isBefore(Formats.current().today())) {
                return Optional.empty();
            }
            var late = new Pill(getTranslation("board.overdue"), Pill.Tone.BAD);
            late.setTitle(getTranslation("board.overdue.day", Formats.current().date(day)));
            return Optional.of(late);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether it is marked as one that nobody has anything to do about. */
    void setForgotten(boolean forgotten) {
        if (forgotten && forgottenMark.getParent().isEmpty()) {
            add(forgottenMark);
        } else if (!forgotten) {
            remove(forgottenMark);
        }
    }

    private Pill forgottenMark() {
        var mark = new Pill(getTranslation("board.no-next-step"), Pill.Tone.WARN);
        mark.setTitle(getTranslation("board.no-next-step.why"));
        mark.addClassName("board-mark");
        return mark;
    }

    private Pill age(Duration duration) {
        var age = new Pill(
                Formats.current().duration(duration),
                duration.toDays() >= LONG_ON_A_STAGE ? Pill.Tone.WARN : Pill.Tone.QUIET);
        age.setTitle(getTranslation("board.on-stage", Formats.current().duration(duration)));
        return age;
    }

    private Optional<Duration> onStageFor() {
        var stage = FieldText.stageOf(type, record.values());
        var since = record.values().get("stage_since");
        if (since == null || stage.filter(one -> one.kind() != Stage.Kind.OPEN).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.between(Instant.parse(since.toString()), Instant.now()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Avatar face(String owner) {
        var face = new Avatar(owner);
        face.addThemeVariants(AvatarVariant.LUMO_XSMALL);
        face.setTooltipEnabled(true);
        face.setColorIndex(
                Math.floorMod(String.valueOf(record.values().get("owner")).hashCode(), 7));
        return face;
    }

    private Button menu(Consumer<RecordView> chooseStage) {
        var menu = new Button(Glyph.MORE.icon(), click -> chooseStage.accept(record));
        menu.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        menu.addClassName("board-menu");
        menu.setAriaLabel(getTranslation("board.move", record.title()));
        return menu;
    }

    private void addQuietly(String text) {
        var line = new Span(text);
        line.addClassName("quiet");
        add(line);
    }

    private Optional<String> text(String field) {
        return type.field(field).map(known -> FieldText.of(type, known, record)).filter(text -> !text.isEmpty());
    }

    void onDrag(Consumer<Boolean> listener) {
        source.addDragStartListener(start -> listener.accept(true));
        source.addDragEndListener(end -> listener.accept(false));
    }

    RecordView record() {
        return record;
    }

    /** What it says of days holds for one day only. */
    boolean isOfToday() {
        return drawn.equals(Formats.current().today());
    }

    String stage() {
        return String.valueOf(record.values().get("stage"));
    }
}
