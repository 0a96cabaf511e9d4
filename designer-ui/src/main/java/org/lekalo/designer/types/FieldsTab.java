package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.types.RemoveDialog.Instead;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

/** A type's fields by group, in their order, as they stand on the card. */
final class FieldsTab extends Div {

    private static final Set<String> OF_EVERY_TYPE =
            Set.of("pipeline", "stage", "stage_since", "created_at", "created_by", "changed_at", "changed_by");

    private final transient MetadataApi metadata;
    private final transient RecordTypes types;
    private final transient RecordType type;
    private final SerializableConsumer<RecordType> changed;

    FieldsTab(MetadataApi metadata, RecordTypes types, RecordType type, SerializableConsumer<RecordType> changed) {
        this.metadata = metadata;
        this.types = types;
        this.type = type;
        this.changed = changed;
        addClassName("types-tab");
        add(tools());
        metadata.recalculations().stream()
                .filter(under -> under.type().equals(type.key()))
                .forEach(under -> add(progress(under)));
        add(section(null));
        type.groups().forEach(group -> add(section(group)));
    }

    /** Without those that every type has by itself. */
    static List<Field> shown(RecordType type) {
        return type.fields().stream()
                .filter(field -> !OF_EVERY_TYPE.contains(field.key()))
                .toList();
    }

    private Div tools() {
        var field = new Button(getTranslation("metadata.field.add"), Glyph.PLUS.icon(), click -> add());
        field.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var group = new Button(
                getTranslation("metadata.group.add"),
                click -> new NameDialog(
                                getTranslation("metadata.group.add"),
                                getTranslation("metadata.add"),
                                new Text("", ""),
                                name -> tell(metadata.addGroup(type.key(), name)))
                        .open());
        var tools = new Div(field, group);
        tools.addClassName("types-tools");
        return tools;
    }

    private void add() {
        FieldDialog.adding(type, types, field -> {
                    tell(metadata.addField(type.key(), field));
                    Note.done(getTranslation(
                            "metadata.field.added", field.name().in(getLocale()).strip()));
                })
                .open();
    }

    private Component progress(Recalculation under) {
        var name = type.field(under.field())
                .map(field -> field.name().in(getLocale()))
                .orElse("");
        var bar = new ProgressBar(0, Math.max(1, under.total()), Math.min(under.done(), under.total()));
        var progress = new Div(new Span(getTranslation("metadata.recalculating", name)), bar);
        progress.addClassName("types-progress");
        return progress;
    }

    private Component section(@Nullable FieldGroup group) {
        var fields = shown(type).stream()
                .filter(field -> Objects.equals(field.group(), group == null ? null : group.key()))
                .toList();
        var section = new Div();
        section.addClassNames("card", "types-group");
        if (group != null) {
            section.add(head(group));
        } else if (!type.groups().isEmpty()) {
            section.add(new H3(getTranslation("metadata.field.no-group")));
        }
        if (fields.isEmpty()) {
            var hint = new Paragraph(getTranslation("metadata.group.empty"));
            hint.addClassName("quiet");
            section.add(hint);
        } else {
            section.add(new OrderedRows<>(fields, this::row, this::order));
        }
        return section;
    }

    private Component head(FieldGroup group) {
        var menu = new PartMenu(group.name().in(getLocale()));
        var items = menu.items();
        items.addItem(
                getTranslation("metadata.rename"),
                click -> new NameDialog(
                                getTranslation("metadata.rename"),
                                getTranslation("metadata.save"),
                                group.name(),
                                name -> tell(metadata.renameGroup(type.key(), group.key(), name)))
                        .open());
        items.addItem(getTranslation("metadata.group.remove"), click -> {
            tell(metadata.removeGroup(type.key(), group.key()));
            Note.done(getTranslation("metadata.group.removed"));
        });
        int at = type.groups().indexOf(group);
        if (at > 0) {
            items.addItem(getTranslation("metadata.up"), click -> raise(at));
        }
        var head = new Div(new H3(group.name().in(getLocale())), menu);
        head.addClassName("types-group-head");
        return head;
    }

    private void raise(int at) {
        var keys = new ArrayList<>(type.groups().stream().map(FieldGroup::key).toList());
        keys.add(at - 1, keys.remove(at));
        tell(metadata.orderGroups(type.key(), new Order(keys)));
    }

    private Component row(Field field) {
        var name = new Button(field.name().in(getLocale()), click -> change(field));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("field-name");
        var kind = new Span(kind(field));
        kind.addClassName("quiet");
        var words = new Div(name, kind);
        words.addClassName("field-words");
        var marks = new Div();
        marks.addClassName("field-marks");
        if (field.computed()) {
            marks.add(new Pill(getTranslation("metadata.field.mark.computed"), Pill.Tone.BRAND));
        }
        if (field.required()) {
            marks.add(new Pill(getTranslation("metadata.field.mark.required"), Pill.Tone.WARN));
        }
        if (field.custom()) {
            marks.add(new Pill(getTranslation("metadata.custom"), Pill.Tone.QUIET));
        }
        var row = new Div(KindWords.icon(field.kind()), words, marks, fieldMenu(field));
        row.addClassName("field-row");
        return row;
    }

    private String kind(Field field) {
        var kind = KindWords.name(field.kind());
        if (field.kind() == FieldKind.REFERENCE && field.target() != null) {
            return kind + ": "
                    + types.type(field.target())
                            .map(target -> target.plural().in(getLocale()))
                            .orElse("");
        }
        return kind;
    }

    private Component fieldMenu(Field field) {
        var menu = new PartMenu(field.name().in(getLocale()));
        var items = menu.items();
        items.addItem(getTranslation("metadata.change"), click -> change(field));
        if (field.kind().hasOptions()) {
            items.addItem(
                    getTranslation("metadata.options"),
                    click -> new OptionsDialog(metadata, type, field, this::tell).open());
        }
        if (field.custom()) {
            items.addItem(getTranslation("metadata.remove"), click -> remove(field));
        }
        return menu;
    }

    private void change(Field field) {
        FieldDialog.changing(type, types, field, change -> tell(change(field, change)))
                .open();
    }

    private RecordType change(Field field, ChangedField change) {
        return metadata.changeField(type.key(), field.key(), change);
    }

    private void remove(Field field) {
        var uses = metadata.uses(Part.field(type.key(), field.key()));
        new RemoveDialog(
                        field.name().in(getLocale()),
                        getTranslation("metadata.field.remove.fate", uses.records()),
                        uses,
                        Instead.NOTHING,
                        (none, anyway) -> tell(metadata.removeField(type.key(), field.key(), anyway)))
                .open();
    }

    /** The other groups' fields stay where they are among themselves. */
    private void order(List<Field> fields) {
        var group = fields.get(0).group();
        var others = type.fields().stream().filter(field -> !Objects.equals(field.group(), group));
        tell(metadata.orderFields(
                type.key(),
                new Order(Stream.concat(fields.stream(), others).map(Field::key).toList())));
    }

    private void tell(RecordType now) {
        changed.accept(now);
    }
}
