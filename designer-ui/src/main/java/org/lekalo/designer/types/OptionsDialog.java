package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.types.RemoveDialog.Instead;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

/** The choices of a field: what can be chosen, in which order, and what could once. */
final class OptionsDialog extends AskingDialog {

    private final transient MetadataApi metadata;
    private final SerializableConsumer<RecordType> changed;
    private final Div content = new Div();
    private TextField newest = new TextField();
    private transient RecordType type;
    private transient Field field;

    OptionsDialog(MetadataApi metadata, RecordType type, Field field, SerializableConsumer<RecordType> changed) {
        this.metadata = metadata;
        this.changed = changed;
        this.type = type;
        this.field = field;
        setHeaderTitle(getTranslation("metadata.options.of", field.name().in(getLocale())));
        setWidth("34rem");
        setMaxWidth("95vw");
        content.addClassName("types-form");
        add(content);
        getFooter().add(cancel(getTranslation("metadata.close")));
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new OrderedRows<>(
                Option.offered(field.options()),
                this::row,
                options -> now(metadata.orderOptions(
                        type.key(),
                        field.key(),
                        new Order(options.stream().map(Option::key).toList())))));
        content.add(adding());
        var removed = field.options().stream().filter(Option::removed).toList();
        if (!removed.isEmpty()) {
            content.add(new H3(getTranslation("metadata.options.removed")));
            removed.forEach(option -> content.add(removedRow(option)));
        }
    }

    private Component adding() {
        var name = new TextField();
        name.setPlaceholder(getTranslation("metadata.options.new"));
        name.setAriaLabel(getTranslation("metadata.options.new"));
        name.setManualValidation(true);
        name.setWidthFull();
        newest = name;
        var add = action(getTranslation("metadata.add"), () -> {
            try {
                now(metadata.addOption(type.key(), field.key(), new Text(name.getValue(), "")));
                settled();
                newest.focus();
            } catch (FieldsRefused refused) {
                name.setErrorMessage(refused.problems().get(0).text());
                name.setInvalid(true);
            }
        });
        add.setIcon(Glyph.PLUS.icon());
        EnterConfirms.in(name, add);
        var adding = new Div(name, add);
        adding.addClassName("option-adding");
        return adding;
    }

    private Component row(Option option) {
        var name = new Span(option.name().in(getLocale()));
        name.addClassName("option-name");
        var rename = new Button(
                getTranslation("metadata.rename"),
                click -> new NameDialog(
                                getTranslation("metadata.rename"),
                                getTranslation("metadata.save"),
                                option.name(),
                                text -> now(metadata.renameOption(type.key(), field.key(), option.key(), text)))
                        .open());
        var remove = new Button(getTranslation("metadata.remove"), click -> remove(option));
        var row = new Div(name, quiet(rename), quiet(remove));
        row.addClassName("option-row");
        return row;
    }

    private Component removedRow(Option option) {
        var name = new Span(option.name().in(getLocale()));
        name.addClassNames("option-name", "quiet");
        var back = action(
                getTranslation("metadata.options.return"),
                () -> now(metadata.returnOption(type.key(), field.key(), option.key())));
        var row = new Div(name, quiet(back));
        row.addClassName("option-row");
        return row;
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void remove(Option option) {
        var uses = metadata.uses(Part.option(type.key(), field.key(), option.key()));
        var others = Option.offered(field.options()).stream()
                .filter(other -> !other.key().equals(option.key()))
                .toList();
        new RemoveDialog(
                        option.name().in(getLocale()),
                        getTranslation("metadata.options.remove.fate", uses.records()),
                        uses,
                        new Instead(others, false),
                        (replacement, anyway) ->
                                now(metadata.removeOption(type.key(), field.key(), option.key(), replacement, anyway)))
                .open();
    }

    private void now(RecordType now) {
        type = now;
        now.field(field.key()).ifPresent(known -> field = known);
        changed.accept(now);
        show();
    }
}
