package org.lekalo.library.setting;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Visible;

/** A text that may hold {@code {placeholders}} in FEEL, as it was typed. */
public record Placeholders() implements SettingKind<String> {

    private static final Pattern PATH = Pattern.compile("\\w+(\\.\\w+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String UNSAID = "…";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

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

    /** A field by its name where it will stand. */
    @Override
    public Optional<String> said(String text, Names names) {
        return Optional.of(PLACEHOLDER
                        .matcher(text.strip())
                        .replaceAll(found -> Matcher.quoteReplacement(placeholder(found.group(1), names))))
                .filter(said -> !Visible.isBlank(said));
    }

    private static String placeholder(String feel, Names names) {
        var path = feel.strip();
        return PATH.matcher(path).matches()
                ? names.nameOfField(path.split("\\.")[1])
                        .map(name -> names.text("said.quoted", name))
                        .orElse(UNSAID)
                : UNSAID;
    }
}
