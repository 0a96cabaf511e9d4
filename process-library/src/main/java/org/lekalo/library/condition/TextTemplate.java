package org.lekalo.library.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A text with placeholders in FEEL: {@code Deal {deal.title} waits}. A doubled brace is the brace itself. A brace that is
 * never closed is taken as text and reported.
 */
public record TextTemplate(List<Part> parts, boolean unclosed) {

    /** A piece of the template. */
    public sealed interface Part {}

    /** Said as it stands. */
    public record Words(String text) implements Part {}

    /** Computed when the text is written. */
    public record Placeholder(String feel) implements Part {}

    /** A placeholder that cannot be computed, and why. */
    public record Mistake(String feel, Feel.Problem problem) {}

    public static TextTemplate parse(String text) {
        return new TemplateParser(text).parse();
    }

    public List<String> placeholders() {
        return parts.stream()
                .flatMap(part -> part instanceof Placeholder placeholder
                        ? List.of(placeholder.feel()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    public List<Mistake> mistakes() {
        var mistakes = new ArrayList<Mistake>();
        placeholders()
                .forEach(feel -> Feel.problem(feel).ifPresent(problem -> mistakes.add(new Mistake(feel, problem))));
        return mistakes;
    }

    /** The names the placeholders take from outside. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        placeholders().forEach(feel -> names.addAll(Feel.names(feel)));
        return names;
    }

    /** @param computed the text of a placeholder */
    public String render(Function<String, String> computed) {
        return parts.stream()
                .map(part -> part instanceof Placeholder placeholder
                        ? computed.apply(placeholder.feel())
                        : ((Words) part).text())
                .collect(Collectors.joining());
    }

    /** With values from the context, as people of the language write them; nothing where a value is missing. */
    public String render(Map<String, Object> context, Locale locale) {
        return render(feel -> ShownValue.of(Feel.evaluate(feel, context), locale));
    }
}
