package org.lekalo.designer.monitor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.monitor.ProcessDiagram.Progress;
import org.lekalo.designer.monitor.ProcessDiagram.Token;
import org.lekalo.designer.monitor.ProcessDiagram.Visit;
import org.lekalo.library.contract.InstancesApi.Instance;
import org.lekalo.library.contract.InstancesApi.Position;
import org.lekalo.library.contract.InstancesApi.Step;

/** What an instance did, as marks on its drawing. */
final class InstanceProgress {

    private InstanceProgress() {}

    static Progress of(Instance instance, @Nullable String selected, Locale locale) {
        return new Progress(tokens(instance), visits(instance, locale), instance.takenFlows(), selected);
    }

    private static List<Token> tokens(Instance instance) {
        return byElement(instance.row().positions(), Position::elementId).entrySet().stream()
                .map(entry -> new Token(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().anyMatch(position -> position.incident() != null)))
                .toList();
    }

    private static List<Visit> visits(Instance instance, Locale locale) {
        var ended = instance.steps().stream()
                .filter(step -> step.endedAt() != null && !step.cancelled())
                .toList();
        return byElement(ended, Step::elementId).entrySet().stream()
                .map(entry -> visit(entry.getKey(), entry.getValue(), locale))
                .toList();
    }

    private static Visit visit(String elementId, List<Step> passages, Locale locale) {
        var together =
                passages.stream().map(Step::took).filter(Objects::nonNull).reduce(Duration.ZERO, Duration::plus);
        var took = new Took(together).in(locale);
        var times = passages.size() > 1 ? "×" + passages.size() : "";
        return new Visit(elementId, passages.size(), (times + " " + took).strip());
    }

    private static <T> Map<String, List<T>> byElement(List<T> all, Function<T, String> elementId) {
        return all.stream().collect(Collectors.groupingBy(elementId, LinkedHashMap::new, Collectors.toList()));
    }
}
