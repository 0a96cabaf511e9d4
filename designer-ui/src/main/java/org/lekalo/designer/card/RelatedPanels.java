package org.lekalo.designer.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.newrecord.NewRecordDialog;
import org.lekalo.designer.newrecord.NewRecords;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.stage.StagePill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.CardApi.Related;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;

/** The records that refer to a record, a part for each relation, with what they are worth together; and how to add one. */
final class RelatedPanels extends Div {

    private static final int FIRST = 5;
    private static final int ALL = 200;

    private final CardApi card;
    private final NewRecords records;
    private final Vocabulary vocabulary;
    private final FieldEditors editors;
    private final Runnable added;

    RelatedPanels(CardApi card, NewRecords records, Vocabulary vocabulary, FieldEditors editors, Runnable added) {
        this.card = card;
        this.records = records;
        this.vocabulary = vocabulary;
        this.editors = editors;
        this.added = added;
        addClassName("related");
    }

    void show(RecordType type, RecordView record) {
        removeAll();
        if (type.relations().isEmpty()) {
            return;
        }
        card.related(record.ref().type(), record.ref().id(), FIRST)
                .forEach(related -> panel(type, record, related).ifPresent(this::add));
    }

    private Optional<Component> panel(RecordType type, RecordView record, Related related) {
        return type.relation(related.relation())
                .flatMap(relation -> vocabulary
                        .types()
                        .type(relation.type())
                        .map(other -> panel(type, record, new Shown(relation, other, related))));
    }

    private record Shown(Relation relation, RecordType type, Related related) {}

    private Component panel(RecordType type, RecordView record, Shown shown) {
        var panel = new Div();
        panel.addClassNames("card", "related-panel");
        fill(panel, type, record, shown);
        return panel;
    }

    private void fill(Div panel, RecordType type, RecordView record, Shown shown) {
        panel.removeAll();
        panel.add(head(panel, type, record, shown));
        var related = shown.related();
        related.records().forEach(one -> panel.add(row(shown, one)));
        if (related.count() > related.records().size() && related.records().size() < ALL) {
            var more = new Button(
                    getTranslation(
                            "related.more", related.count() - related.records().size()),
                    click -> fill(panel, type, record, read(record, shown, ALL)));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            panel.add(more);
        }
    }

    private Shown read(RecordView record, Shown shown, int limit) {
        var key = shown.relation().key();
        return new Shown(
                shown.relation(),
                shown.type(),
                card.related(record.ref().type(), record.ref().id(), key, limit));
    }

    private Component head(Div panel, RecordType type, RecordView record, Shown shown) {
        var count = new Span(Formats.current().number(shown.related().count()));
        count.addClassName("counter");
        var name = new H3(shown.relation().name().in(getLocale()));
        var head = new Div(name, count, sums(shown));
        head.addClassName("panel-head");
        if (shown.related().mayCreate()) {
            var add = new Button(
                    getTranslation("related.add"),
                    Glyph.PLUS.icon(),
                    click -> add(record, shown, () -> {
                        fill(panel, type, record, read(record, shown, FIRST));
                        added.run();
                    }));
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            head.add(add);
        }
        return head;
    }

    private void add(RecordView record, Shown shown, Runnable done) {
        var field = shown.relation().field();
        var start = NewRecordDialog.Start.with(Map.of(field, record.ref().toString()), Map.of(field, record.title()));
        new NewRecordDialog(shown.type(), editors, start, records, made -> done.run()).open();
    }

    private static Span sums(Shown shown) {
        var formats = Formats.current();
        var sums = new Span(shown.related().sums().entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .flatMap(sum -> shown.type().field(sum.getKey()).stream()
                        .map(field -> field.name().in(formats.locale()) + ": " + formats.money(sum.getValue())))
                .collect(Collectors.joining(", ")));
        sums.addClassName("related-sums");
        return sums;
    }

    private Component row(Shown shown, RecordView record) {
        var title = new Anchor(RecordsNavigation.card(record.ref()), record.title());
        title.addClassName("related-title");
        var facts = new Span(facts(shown, record));
        facts.addClassName("quiet");
        var row = new Div(title, facts);
        row.addClassName("related-row");
        if (FieldText.stageOf(shown.type(), record.values()).isPresent()) {
            row.add(StagePill.of(shown.type(), record));
        }
        var money = new Span(texts(shown, record, FieldKind.MONEY).findFirst().orElse(""));
        money.addClassName("related-money");
        row.add(money);
        return row;
    }

    private static String facts(Shown shown, RecordView record) {
        return Stream.of(FieldKind.DATE, FieldKind.DATE_TIME, FieldKind.CHOICE)
                .flatMap(kind -> texts(shown, record, kind).limit(1))
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> texts(Shown shown, RecordView record, FieldKind kind) {
        return shown.type().fields().stream()
                .filter(field -> field.kind() == kind && !isKeptBySystem(field))
                .map(field -> FieldText.of(shown.type(), field, record))
                .filter(text -> !text.isEmpty());
    }

    private static boolean isKeptBySystem(Field field) {
        return (field.readOnly() && !field.computed())
                || field.key().equals("stage")
                || field.key().equals("pipeline");
    }
}
