package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.DuplicatesApi.Duplicate;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;

/** Says that others have the same telephone, mail or tax number, and offers to make one record of two. */
public final class DuplicatesNote extends Div {

    private final DuplicatesApi duplicates;
    private final Vocabulary vocabulary;

    public DuplicatesNote(DuplicatesApi duplicates, Vocabulary vocabulary) {
        this.duplicates = duplicates;
        this.vocabulary = vocabulary;
        addClassName("duplicates");
        setVisible(false);
    }

    /** Those like a record that is about to be made; they open beside it, so that nothing typed is lost. */
    void showLike(RecordType type, Map<String, Object> values) {
        var found = duplicates.like(type.key(), values);
        removeAll();
        setVisible(!found.isEmpty());
        add(head("duplicates.like"));
        found.forEach(duplicate -> {
            var link = link(duplicate);
            link.setTarget(AnchorTarget.BLANK);
            add(row(duplicate, link));
        });
    }

    public void show(RecordView record) {
        show(duplicates.of(record.ref().type(), record.ref().id()), record);
    }

    private void show(List<Duplicate> found, RecordView record) {
        removeAll();
        setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        add(head("duplicates.title"));
        for (Duplicate duplicate : found) {
            var row = row(duplicate, link(duplicate));
            if (record.ref().type().equals(duplicate.record().ref().type())
                    && !MergeDialog.survivors(record, duplicate.record()).isEmpty()) {
                row.add(merging(record, duplicate));
            }
            add(row);
        }
    }

    private Component merging(RecordView record, Duplicate duplicate) {
        var merge = new Button(
                getTranslation("duplicates.merge"),
                click -> Unsaved.leave(UI.getCurrent(), () -> merge(record, duplicate)));
        merge.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return merge;
    }

    /** What is typed and not saved goes into no merged record, so it is asked about first. */
    private void merge(RecordView record, Duplicate duplicate) {
        vocabulary
                .types()
                .type(record.ref().type())
                .ifPresent(type -> new MergeDialog(duplicates, type, record, duplicate.record()).open());
    }

    private Component head(String key) {
        var head = new Div(Glyph.ALERT.icon(), new Span(getTranslation(key)));
        head.addClassName("duplicates-head");
        return head;
    }

    private static Anchor link(Duplicate duplicate) {
        var record = duplicate.record();
        return new Anchor(RecordsNavigation.card(record.ref()), record.title());
    }

    private Div row(Duplicate duplicate, Anchor link) {
        var ref = duplicate.record().ref();
        var type = vocabulary.types().type(ref.type());
        var kind = new Span(type.map(known -> known.name().in(getLocale())).orElse(""));
        kind.addClassName("quiet");
        var same = new Span(type.stream()
                .flatMap(known -> duplicate.fields().stream().flatMap(field -> known.field(field).stream()))
                .map(field -> field.name().in(getLocale()))
                .collect(Collectors.joining(", ")));
        same.addClassName("quiet");
        var row = new Div(link, kind, same);
        row.addClassName("related-row");
        return row;
    }
}
