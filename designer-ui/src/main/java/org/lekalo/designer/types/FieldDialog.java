package org.lekalo.designer.types;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldGroup;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

/** Asks what a field is: what it is called and holds, in words of the business. */
final class FieldDialog extends SettingsDialog {

    private static final Text UNNAMED = new Text("", "");

    private final TextField russian = new TextField();
    private final TextField english = new TextField();
    private final ComboBox<FieldKind> kind = new ComboBox<>();
    private final Select<TextForm> form = new Select<>();
    private final NumberField least = NumberField.ofNumber("");
    private final NumberField most = NumberField.ofNumber("");
    private final Div bounds = new Div(answer("bounds", least), most);
    private final Checkbox required = new Checkbox();
    private final Select<FieldGroup> group = new Select<>();
    private final TextArea options = new TextArea();
    private final Select<RecordType> target = new Select<>();
    private final TextField reverse = new TextField();
    private final Checkbox computed = new Checkbox();
    private final TextArea formula = new TextArea();
    private final ComboBox<Subject> insert = new ComboBox<>();
    private final transient RecordType type;

    private FieldDialog(String title, RecordType type, RecordTypes types, Text name) {
        super(title);
        this.type = type;
        russian.setPlaceholder(getTranslation("metadata.field.name.example"));
        russian.setAutofocus(true);
        place(names("name", getTranslation("metadata.name"), name, russian, english));
        required.setLabel(getTranslation("metadata.field.required"));
        least.setLabel(getTranslation("metadata.field.least"));
        most.setLabel(getTranslation("metadata.field.most"));
        bounds.addClassName("types-names");
        prepareGroup();
        prepareFormula(types);
    }

    private void prepareGroup() {
        group.setLabel(getTranslation("metadata.field.group"));
        group.setItems(type.groups());
        group.setItemLabelGenerator(one -> one == null
                ? getTranslation("metadata.field.no-group")
                : one.name().in(getLocale()));
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(getTranslation("metadata.field.no-group"));
        group.setVisible(!type.groups().isEmpty());
        group.setWidthFull();
    }

    private void prepareFormula(RecordTypes types) {
        formula.setLabel(getTranslation("metadata.field.formula"));
        formula.setHelperText(getTranslation("metadata.field.formula.help", type.key()));
        formula.setValueChangeMode(ValueChangeMode.ON_BLUR);
        formula.setWidthFull();
        formula.addClassName("formula");
        formula.getElement().setAttribute("spellcheck", "false");
        insert.setLabel(getTranslation("metadata.field.formula.insert"));
        insert.setItems(Subjects.of(type, types, List.of()).all());
        insert.setItemLabelGenerator(subject -> subject.label().in(getLocale()));
        insert.setWidthFull();
        insert.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                formula.setValue((formula.getValue() + " " + change.getValue().feel()).strip());
                insert.clear();
            }
        });
    }

    /** A new one. */
    static FieldDialog adding(RecordType type, RecordTypes types, SerializableConsumer<NewField> added) {
        var dialog = new FieldDialog(I18NProvider.translate("metadata.field.add"), type, types, UNNAMED);
        dialog.askKind(types);
        dialog.actions(dialog.getTranslation("metadata.add"), () -> added.accept(dialog.wanted()));
        return dialog;
    }

    /** One that is there: its kind stays. */
    static FieldDialog changing(
            RecordType type, RecordTypes types, Field field, SerializableConsumer<ChangedField> changed) {
        var dialog = new FieldDialog(field.name().in(UI.getCurrent().getLocale()), type, types, field.name());
        type.groups().stream()
                .filter(one -> one.key().equals(field.group()))
                .findFirst()
                .ifPresent(dialog.group::setValue);
        dialog.required.setValue(field.required());
        dialog.required.setVisible(field.custom() && !field.computed());
        dialog.show(field.bounds());
        dialog.bounds.setVisible(field.kind().isNumber() && !field.computed());
        dialog.formula.setValue(field.formula() == null ? "" : field.formula());
        dialog.formula.setVisible(field.computed());
        dialog.insert.setVisible(field.computed());
        dialog.place(
                dialog.bounds, dialog.group, dialog.required, dialog.answer("formula", dialog.formula), dialog.insert);
        dialog.actions(dialog.getTranslation("metadata.save"), () -> changed.accept(dialog.change()));
        return dialog;
    }

    private void askKind(RecordTypes types) {
        kind.setLabel(getTranslation("metadata.field.kind"));
        kind.setItems(FieldKind.values());
        kind.setItemLabelGenerator(KindWords::name);
        kind.setRenderer(new ComponentRenderer<Div, FieldKind>(KindWords::choice));
        kind.setAllowCustomValue(false);
        kind.setWidthFull();
        kind.addValueChangeListener(change -> arrange());
        options.setLabel(getTranslation("metadata.field.options"));
        options.setPlaceholder(getTranslation("metadata.field.options.example"));
        options.setHelperText(getTranslation("metadata.field.options.help"));
        options.setWidthFull();
        form.setLabel(getTranslation("metadata.field.form"));
        form.setHelperText(getTranslation("metadata.field.form.help"));
        form.setItems(TextForm.values());
        form.setItemLabelGenerator(
                one -> getTranslation("metadata.field.form." + (one == null ? "any" : KindWords.key(one))));
        form.setEmptySelectionAllowed(true);
        form.setEmptySelectionCaption(getTranslation("metadata.field.form.any"));
        form.setWidthFull();
        target.setLabel(getTranslation("metadata.field.target"));
        target.setItems(types.all());
        target.setItemLabelGenerator(one -> one == null ? "" : one.plural().in(getLocale()));
        target.setWidthFull();
        reverse.setLabel(getTranslation("metadata.field.reverse"));
        reverse.setHelperText(getTranslation("metadata.field.reverse.help"));
        reverse.setWidthFull();
        computed.setLabel(getTranslation("metadata.field.computed"));
        computed.addValueChangeListener(change -> arrange());
        place(
                answer("kind", kind),
                answer("form", form),
                bounds,
                answer("options", options),
                answer("target", target),
                answer("reverse", reverse),
                computed,
                answer("formula", formula),
                insert,
                group,
                required);
        kind.setValue(FieldKind.TEXT);
    }

    private void arrange() {
        var chosen = kind.getValue();
        boolean canBeComputed = chosen != null && chosen.mayBeComputed();
        options.setVisible(chosen != null && chosen.hasOptions());
        target.setVisible(chosen == FieldKind.REFERENCE);
        reverse.setVisible(chosen == FieldKind.REFERENCE);
        computed.setVisible(canBeComputed);
        formula.setVisible(canBeComputed && computed.getValue());
        insert.setVisible(formula.isVisible());
        required.setVisible(!formula.isVisible());
        form.setVisible(chosen == FieldKind.TEXT && !formula.isVisible());
        bounds.setVisible(chosen != null && chosen.isNumber() && !formula.isVisible());
    }

    private NewField wanted() {
        return new NewField(
                name(),
                chosenKind(),
                required.getValue(),
                groupKey(),
                options.isVisible() ? lines(options.getValue()) : List.of(),
                target.getValue() == null ? null : target.getValue().key(),
                reverse.isVisible() && !reverse.getValue().isBlank() ? new Text(reverse.getValue(), "") : null,
                formula.isVisible() ? withSomething(formula.getValue()) : null,
                form.isVisible() ? form.getValue() : null,
                bounds.isVisible() ? bounds() : null);
    }

    /** It stays for good, so nothing is taken for it that nobody chose. */
    private FieldKind chosenKind() {
        return kind.getOptionalValue()
                .orElseThrow(
                        () -> FieldsRefused.of(List.of(new FieldProblem("kind", getTranslation("form.required")))));
    }

    private void show(Bounds present) {
        Optional.ofNullable(present.least()).ifPresent(bound -> least.setValue(least.write(bound)));
        Optional.ofNullable(present.most()).ifPresent(bound -> most.setValue(most.write(bound)));
    }

    private Bounds bounds() {
        least.problem().or(most::problem).ifPresent(problem -> {
            throw FieldsRefused.of(List.of(new FieldProblem("bounds", problem)));
        });
        return new Bounds(least.number().orElse(null), most.number().orElse(null));
    }

    /** A formula that is asked for and left empty is the server's to refuse. */
    private static String withSomething(String written) {
        return written.isBlank() ? "?" : written;
    }

    private ChangedField change() {
        return new ChangedField(
                name(),
                required.getValue(),
                groupKey(),
                formula.isVisible() ? withSomething(formula.getValue()) : null,
                bounds.isVisible() ? bounds() : null);
    }

    private Text name() {
        return new Text(russian.getValue(), english.getValue());
    }

    private @Nullable String groupKey() {
        return group.getValue() == null || type.groups().isEmpty()
                ? null
                : group.getValue().key();
    }

    private static List<Text> lines(String written) {
        return Arrays.stream(written.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Text(line, ""))
                .toList();
    }
}
