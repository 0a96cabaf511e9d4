package org.lekalo.library.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Findings;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Text;

/** What a kind of settings does with one value, on a block of a process about deals. */
final class Kinds {

    static final String NAME = "name";

    private Kinds() {}

    static <T> Optional<T> read(SettingKind<T> kind, String text) {
        return kind.read(NAME, Map.of(NAME, text));
    }

    static <T> Map<String, String> written(SettingKind<T> kind, T value) {
        var properties = new LinkedHashMap<String, String>();
        kind.write(NAME, value, properties);
        return properties;
    }

    /** Each as the name of its rule, and what its sentence names. */
    static <T> List<String> found(SettingKind<T> kind, T value) {
        return found(kind, value, Company.about("deal"));
    }

    static <T> List<String> found(SettingKind<T> kind, T value, Surroundings around) {
        var findings = new Findings();
        kind.check(value, new Spot("Step", "user-task", "dueWorkingDays", around, findings));
        return findings.all().stream().map(Kinds::shown).toList();
    }

    private static String shown(Finding finding) {
        return Stream.concat(
                        Stream.of(finding.key().replaceFirst("^check\\.", "")),
                        finding.args().stream()
                                .map(arg -> arg instanceof Text text ? text.in(Locale.ENGLISH) : String.valueOf(arg)))
                .collect(Collectors.joining(" "));
    }

    static <T> List<Part> uses(SettingKind<T> kind, T value) {
        return kind.uses(value, Company.about("deal")).toList();
    }
}
