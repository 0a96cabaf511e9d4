package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.types.RemoveDialog.Instead;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

/** All types of records, those that came with the product and the company's own. */
@Route(TypesNavigation.TYPES)
@RolesAllowed(Roles.ADMINISTRATOR)
class TypesView extends Div implements HasDynamicTitle {

    private final transient MetadataApi metadata;
    private final Vocabulary vocabulary;
    private final Div list = new Div();

    TypesView(MetadataApi metadata, Vocabulary vocabulary, LiveChanges changes) {
        this.metadata = metadata;
        this.vocabulary = vocabulary;
        addClassNames("page", "types-page");
        var advice = new Paragraph(getTranslation("metadata.types.advice"));
        advice.addClassName("quiet");
        var add = new Button(getTranslation("metadata.type.add"), Glyph.PLUS.icon(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var tools = new Div(advice, add);
        tools.addClassName("types-tools");
        list.addClassNames("card", "types-types");
        add(tools, list);
        changes.refresh(this, Set.of(Kind.METADATA), this::changed);
        show();
    }

    private void changed() {
        vocabulary.forget();
        show();
    }

    private void show() {
        list.removeAll();
        list.add(new OrderedRows<>(vocabulary.types().all(), this::row, this::order));
    }

    private void order(List<RecordType> ordered) {
        metadata.orderTypes(new Order(ordered.stream().map(RecordType::key).toList()));
        changed();
    }

    private void add() {
        var empty = new Text("", "");
        new TypeDialog(getTranslation("metadata.type.add"), getTranslation("metadata.add"), empty, empty, names -> {
                    var added = metadata.addType(names);
                    vocabulary.forget();
                    UI.getCurrent().navigate(TypesNavigation.of(added.key()));
                })
                .open();
    }

    private Component row(RecordType type) {
        var name = new Anchor(TypesNavigation.of(type.key()), type.plural().in(getLocale()));
        name.addClassName("type-name");
        name.setRouterIgnore(false);
        var facts = new Span(getTranslation(
                "metadata.type.facts", type.fields().size(), type.pipelines().size()));
        facts.addClassName("quiet");
        var words = new Div(name, facts);
        words.addClassName("field-words");
        var marks = new Div();
        marks.addClassName("field-marks");
        if (type.custom()) {
            marks.add(new Pill(getTranslation("metadata.custom"), Pill.Tone.BRAND));
        }
        var row = new Div(Glyph.ofRecordType(type.key()).icon(), words, marks, menu(type));
        row.addClassName("field-row");
        return row;
    }

    private PartMenu menu(RecordType type) {
        var menu = new PartMenu(type.plural().in(getLocale()));
        var items = menu.items();
        items.addItem(
                getTranslation("metadata.open"), click -> UI.getCurrent().navigate(TypesNavigation.of(type.key())));
        items.addItem(getTranslation("metadata.rename"), click -> rename(type));
        if (type.custom()) {
            items.addItem(getTranslation("metadata.remove"), click -> remove(type));
        }
        return menu;
    }

    private void rename(RecordType type) {
        new TypeDialog(
                        getTranslation("metadata.rename"),
                        getTranslation("metadata.save"),
                        type.name(),
                        type.plural(),
                        names -> {
                            metadata.renameType(type.key(), names);
                            changed();
                        })
                .open();
    }

    private void remove(RecordType type) {
        var uses = metadata.uses(Part.type(type.key()));
        new RemoveDialog(
                        type.plural().in(getLocale()),
                        getTranslation("metadata.type.remove.fate", uses.records()),
                        uses,
                        Instead.NOTHING,
                        (none, anyway) -> {
                            metadata.removeType(type.key(), anyway);
                            changed();
                            Note.done(getTranslation("metadata.type.removed"));
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.types");
    }
}
