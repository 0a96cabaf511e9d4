package org.lekalo.designer.newrecord;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.library.contract.LeadsApi.Part;
import org.lekalo.library.contract.LeadsApi.Suggestion;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;

/** One of the records that a lead becomes: none, one that is known already, or a new one. */
final class ConversionPart extends Div {

    private enum Way {
        NONE,
        NEW,
        KNOWN
    }

    private record Choice(Way way, @Nullable Match match) {}

    private static final Choice NONE = new Choice(Way.NONE, null);
    private static final Choice NEW = new Choice(Way.NEW, null);

    private final Select<Choice> choice = new Select<>();
    private final RecordForm form;

    ConversionPart(RecordType type, Suggestion suggestion, boolean mayBeNone, FieldEditors editors) {
        this.form = RecordForm.ofSuggested(type, suggestion.values(), editors);
        addClassName("conversion-part");
        var name = type.name().in(getLocale());
        List<Choice> choices = new ArrayList<>();
        suggestion.matches().forEach(match -> choices.add(new Choice(Way.KNOWN, match)));
        choices.add(NEW);
        if (mayBeNone) {
            choices.add(NONE);
        }
        choice.setItems(choices);
        choice.setItemLabelGenerator(this::label);
        choice.setAriaLabel(name);
        choice.addValueChangeListener(
                change -> form.setVisible(choice.getValue().way() == Way.NEW));
        choice.setValue(suggestion.matches().isEmpty() && mayBeNone ? NONE : choices.get(0));
        form.setVisible(choice.getValue().way() == Way.NEW);
        add(new H3(name), choice, form);
        choice.setVisible(choices.size() > 1);
    }

    private String label(Choice item) {
        var match = item.match();
        if (match != null) {
            return getTranslation("leads.convert.known", match.title());
        }
        return getTranslation(item.way() == Way.NONE ? "leads.convert.none" : "leads.convert.new");
    }

    /** Empty where there shall be none. */
    Optional<Part> part() {
        var match = choice.getValue().match();
        if (match != null) {
            return Optional.of(Part.existing(match.ref()));
        }
        if (choice.getValue().way() == Way.NONE) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> values = new HashMap<>(form.filled());
        return Optional.of(Part.of(values));
    }

    boolean asks(String field) {
        return choice.getValue().way() == Way.NEW && form.has(field);
    }

    boolean isEmpty(String field) {
        return !form.filled().containsKey(field);
    }

    void showProblem(FieldProblem problem) {
        form.showProblems(FieldsRefused.of(List.of(problem)));
    }
}
