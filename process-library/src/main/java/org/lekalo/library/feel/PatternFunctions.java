package org.lekalo.library.feel;

import static org.lekalo.library.feel.NumberFunctions.function;
import static org.lekalo.library.feel.NumberFunctions.illegal;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;

/** FEEL's functions with regular expressions, in time that grows with the text alone, as the engine's own cannot promise. */
final class PatternFunctions {

    static final Set<String> NAMES = Set.of("matches", "replace", "split", "extract");

    private final FeelBudget budget;

    PatternFunctions(FeelBudget budget) {
        this.budget = budget;
    }

    List<ValFunction> of(String name) {
        return switch (name) {
            case "matches" ->
                List.of(
                        searching(
                                List.of("input", "pattern"),
                                search -> new ValBoolean(search.matcher().find())),
                        searching(
                                List.of("input", "pattern", "flags"),
                                search -> new ValBoolean(search.matcher().find())));
            case "replace" ->
                List.of(
                        searching(List.of("input", "pattern", "replacement"), this::replace),
                        searching(List.of("input", "pattern", "replacement", "flags"), this::replace));
            case "split" -> List.of(searching(List.of("string", "delimiter"), this::split));
            default -> List.of(searching(List.of("input", "pattern"), this::extract));
        };
    }

    private record Search(String text, Matcher matcher, String replacement) {}

    private ValFunction searching(List<String> parameters, Function<Search, Val> body) {
        return function(parameters, given -> {
            if (!given.stream().allMatch(ValString.class::isInstance)) {
                return illegal(given);
            }
            var texts = given.stream().map(each -> ((ValString) each).value()).toList();
            var replacement = parameters.indexOf("replacement");
            var flags = parameters.indexOf("flags");
            return SafePattern.compile(texts.get(1), flags < 0 ? "" : texts.get(flags))
                    .map(pattern -> body.apply(new Search(
                            texts.get(0),
                            pattern.matcher(texts.get(0), budget),
                            replacement < 0 ? "" : texts.get(replacement))))
                    .orElseGet(() -> new ValError("Invalid pattern '" + texts.get(1) + "'"));
        });
    }

    private Val replace(Search search) {
        var replaced = new StringBuilder();
        try {
            while (search.matcher().find()) {
                search.matcher().appendReplacement(replaced, search.replacement());
                budget.bound(replaced.length(), FeelBudget.LONGEST_TEXT);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
            return new ValError("Invalid replacement '" + search.replacement() + "'");
        }
        search.matcher().appendTail(replaced);
        return new ValString(replaced.toString());
    }

    private Val split(Search search) {
        var parts = new ArrayList<Val>();
        int from = 0;
        while (search.matcher().find()) {
            if (search.matcher().end() > 0) {
                add(parts, search.text().substring(from, search.matcher().start()));
                from = search.matcher().end();
            }
        }
        add(parts, search.text().substring(from));
        return new ValList(Scala.list(parts));
    }

    private Val extract(Search search) {
        var found = new ArrayList<Val>();
        while (search.matcher().find()) {
            add(found, search.matcher().group());
        }
        return new ValList(Scala.list(found));
    }

    private void add(List<Val> parts, String part) {
        parts.add(new ValString(part));
        budget.bound(parts.size(), FeelBudget.MOST_ITEMS);
    }
}
