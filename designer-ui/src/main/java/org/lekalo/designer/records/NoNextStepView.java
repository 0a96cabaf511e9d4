package org.lekalo.designer.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.StagePill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.NextStepApi.OfOwner;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;

/** Active deals, leads and clients that nobody has anything to do about, by seller. */
@Route(RecordsNavigation.NO_NEXT_STEP)
@PermitAll
class NoNextStepView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 50;

    private final NextStepApi nextSteps;
    private final RecordsApi records;
    private final Vocabulary vocabulary;
    private final Div owners = new Div();
    private @Nullable PersonId open;
    private @Nullable PersonId pressed;

    NoNextStepView(NextStepApi nextSteps, RecordsApi records, Vocabulary vocabulary, LiveChanges changes) {
        this.nextSteps = nextSteps;
        this.records = records;
        this.vocabulary = vocabulary;
        addClassNames("page", "no-next-step");
        owners.addClassName("no-next-step-owners");
        add(owners);
        changes.refresh(this, Set.of(Kind.RECORD, Kind.INSTANCE), this::refresh);
        refresh();
    }

    private void refresh() {
        owners.removeAll();
        var found = nextSteps.byOwner();
        if (found.isEmpty()) {
            owners.add(new EmptyState(
                    Glyph.CHECK, getTranslation("next-step.none"), getTranslation("next-step.none.advice")));
        }
        found.forEach(owner -> owners.add(owner(owner)));
    }

    private Component owner(OfOwner owner) {
        boolean shown = owner.person().equals(open);
        var panel = new Div(head(owner, toggle(owner, shown)));
        panel.addClassNames("card", "related-panel");
        if (shown) {
            owner.counts().keySet().stream()
                    .flatMap(type -> vocabulary.types().type(type).stream())
                    .forEach(type -> rows(type, owner).forEach(record -> panel.add(row(type, record))));
        }
        return panel;
    }

    private Div head(OfOwner owner, Button toggle) {
        var head = new Div(new H3(owner.name()));
        head.addClassName("panel-head");
        if (!owner.active()) {
            head.add(new Pill(getTranslation("next-step.left"), Pill.Tone.BAD));
        }
        owner.counts()
                .forEach((type, count) ->
                        vocabulary.types().type(type).ifPresent(known -> head.add(count(known, count))));
        head.add(toggle);
        return head;
    }

    private Pill count(RecordType type, long count) {
        return new Pill(type.plural().in(getLocale()) + ": " + Formats.current().number(count), Pill.Tone.WARN);
    }

    private Button toggle(OfOwner owner, boolean shown) {
        var toggle = new Button(getTranslation(shown ? "next-step.hide" : "next-step.show"), click -> {
            open = shown ? null : owner.person();
            pressed = owner.person();
            refresh();
        });
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
        if (owner.person().equals(pressed)) {
            toggle.focus();
            pressed = null;
        }
        return toggle;
    }

    private List<RecordView> rows(RecordType type, OfOwner owner) {
        return records.query(
                        type.key(),
                        new Query(
                                "",
                                List.of(
                                        new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of()),
                                        new ConditionRow(
                                                "owner",
                                                Comparison.EQUAL,
                                                List.of(owner.person().toString()))),
                                "stage_since",
                                false,
                                SHOWN,
                                null))
                .records();
    }

    private static Component row(RecordType type, RecordView record) {
        var title = new Anchor(RecordsNavigation.card(record.ref()), record.title());
        title.addClassName("related-title");
        var kind = new Span(type.name().in(Formats.current().locale()));
        kind.addClassName("quiet");
        var row = new Div(title, kind, StagePill.of(type, record));
        row.addClassName("related-row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("next-step.title");
    }
}
