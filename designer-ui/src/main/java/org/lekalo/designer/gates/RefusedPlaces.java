package org.lekalo.designer.gates;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lekalo.designer.look.FirstField;
import org.lekalo.library.contract.Refusals.FieldProblem;

/** The places of a form at which it is said what is wrong there, in the order in which they stand. */
final class RefusedPlaces {

    private final Map<String, Place> places = new LinkedHashMap<>();

    private static final class Place {

        private final Component shown;
        private final Consumer<String> say;
        private final Runnable focus;
        private String said = "";

        Place(Component shown, Consumer<String> say, Runnable focus) {
            this.shown = shown;
            this.say = say;
            this.focus = focus;
        }

        void say(String sentence) {
            said = sentence;
            say.accept(sentence);
        }
    }

    /** What is said at the field is over as soon as it is changed. */
    <C extends Component & HasValidationProperties & HasValue<?, ?> & Focusable<?>> void field(String name, C field) {
        places.put(
                name,
                new Place(
                        field,
                        sentence -> {
                            field.setErrorMessage(sentence);
                            field.setInvalid(!sentence.isEmpty());
                        },
                        field::focus));
        field.addValueChangeListener(change -> say(name, ""));
    }

    /** Several fields that make one thing; what is wrong with it is said in the text, which is below them. */
    void fields(String name, Component fields, Span text) {
        text.addClassName("gate-problem");
        text.getElement().setAttribute("role", "alert");
        places.put(name, new Place(text, text::setText, () -> FirstField.focus(fields)));
    }

    void say(String name, String sentence) {
        Optional.ofNullable(places.get(name)).ifPresent(place -> place.say(sentence));
    }

    /** All that is wrong by now; returns what has no place here. */
    List<FieldProblem> show(List<FieldProblem> problems) {
        places.forEach((name, place) -> place.say(problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(FieldProblem::text)
                .distinct()
                .collect(joining("\n"))));
        return problems.stream()
                .filter(problem -> !places.containsKey(problem.field()))
                .toList();
    }

    /** Leads to the first place where something is wrong; false where nothing is. */
    boolean lead() {
        var first =
                places.values().stream().filter(place -> !place.said.isEmpty()).findFirst();
        first.ifPresent(place -> {
            place.focus.run();
            place.shown.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
        });
        return first.isPresent();
    }
}
