package org.lekalo.designer.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Drawn;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.CardApi.Entry;
import org.lekalo.library.contract.CardApi.Kind;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;

/** What happened with a record, newest first, of all kinds or of one; more as one asks for it. */
public final class TimelinePanel extends Div {

    private static final int PAGE = 20;

    private final CardApi card;
    private final Vocabulary vocabulary;
    private final Div kinds = new Div();
    private final Div moments = new Div();
    private final Button more = new Button();
    private final List<Entry> known = new ArrayList<>();
    private final Drawn<List<?>> drawn = new Drawn<>();
    private @Nullable RecordType type;
    private @Nullable RecordRef record;
    private @Nullable Kind only;
    private @Nullable String next;

    public TimelinePanel(CardApi card, Vocabulary vocabulary) {
        this.card = card;
        this.vocabulary = vocabulary;
        addClassNames("card", "timeline");
        kinds.addClassName("timeline-kinds");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", getTranslation("timeline.kinds"));
        more.setText(getTranslation("timeline.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> readOn());
        add(new H3(getTranslation("timeline.title")), kinds, moments, more);
    }

    public void show(RecordType shownType, RecordRef shown) {
        type = shownType;
        record = shown;
        showKinds();
        refresh();
    }

    /** Reads the newest again, and as many as one had read. */
    public void refresh() {
        int wanted = Math.max(PAGE, known.size());
        known.clear();
        next = null;
        read(Math.min(wanted, 100));
    }

    private void readOn() {
        read(PAGE);
    }

    private void read(int limit) {
        if (record == null) {
            return;
        }
        var page = card.timeline(record.type(), record.id(), only == null ? null : List.of(only), limit, next);
        known.addAll(page.entries());
        next = page.next();
        more.setVisible(next != null);
        showMoments();
    }

    private void showKinds() {
        kinds.removeAll();
        kinds.add(kind(null));
        for (Kind kind : List.of(Kind.ACTIVITY, Kind.TODO, Kind.FILE, Kind.PROCESS, Kind.CHANGE)) {
            kinds.add(kind(kind));
        }
    }

    private Button kind(@Nullable Kind kind) {
        var button = new Button(
                getTranslation(
                        "timeline.kind." + (kind == null ? "all" : kind.name().toLowerCase(Locale.ROOT))),
                click -> {
                    only = kind;
                    known.clear();
                    press(click.getSource());
                    refresh();
                });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("timeline-kind");
        button.getElement().setAttribute("aria-pressed", String.valueOf(kind == only));
        return button;
    }

    /** The buttons stay, and with them the focus. */
    private void press(Button pressed) {
        kinds.getChildren()
                .forEach(button -> button.getElement().setAttribute("aria-pressed", String.valueOf(button == pressed)));
    }

    private void showMoments() {
        if (type != null && record != null) {
            var of = type;
            drawn.by(List.of(record, List.copyOf(known)), () -> drawMoments(of));
        }
    }

    private void drawMoments(RecordType type) {
        moments.removeAll();
        var entries = new TimelineEntries(type, vocabulary);
        for (int index = 0; index < known.size(); index++) {
            var change = known.get(index).change();
            if (change == null) {
                entries.of(known.get(index)).ifPresent(moments::add);
                continue;
            }
            var together = new ArrayList<>(List.of(change));
            while (index + 1 < known.size()
                    && sameMoment(change, known.get(index + 1).change())) {
                index++;
                together.add(Objects.requireNonNull(known.get(index).change()));
            }
            moments.add(ChangeSentences.moment(type, together));
        }
        if (known.isEmpty()) {
            var nothing = new Paragraph(getTranslation("timeline.nothing"));
            nothing.addClassName("quiet");
            moments.add(nothing);
        }
    }

    private static boolean sameMoment(Change one, @Nullable Change other) {
        return other != null
                && one.at().equals(other.at())
                && Objects.equals(one.by(), other.by())
                && Objects.equals(one.process(), other.process());
    }
}
