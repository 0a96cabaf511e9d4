package org.lekalo.library.setting;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Visible;

/** A text that may hold {@code {placeholders}} in FEEL, as it was typed. */
public record Placeholders() implements SettingKind<String> {

    @Override
    public Optional<String> read(String name, Map<String, String> properties) {
        return Optional.of(properties.getOrDefault(name, ""));
    }

    @Override
    public void write(String name, String text, Map<String, String> into) {
        into.put(name, text);
    }

    @Override
    public boolean isWhole(String text) {
        return !Visible.isBlank(text);
    }

    @Override
    public void check(String text, Spot spot) {
        var template = TextTemplate.parse(text);
        if (template.unclosed()) {
            spot.found(Rule.BRACE_NOT_CLOSED);
        }
        template.mistakes().forEach(mistake -> spot.found(Rule.of(mistake.problem()), mistake.feel()));
        spot.names(template.names());
    }

    @Override
    public Stream<String> names(String text) {
        return TextTemplate.parse(text).names().stream();
    }

    @Override
    public Stream<Part> uses(String text, Surroundings around) {
        return around.recordType().stream()
                .flatMap(type -> TextTemplate.parse(text).placeholders().stream()
                        .flatMap(feel -> UsedParts.of(feel, type, around.types()).stream()));
    }
}
