package org.lekalo.library.setting;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.message.Messages;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

/**
 * What that which settings name is called today, in one language.
 *
 * @param zone in which moments are told
 * @param type of the process's records, null where that is not known
 */
public record Names(
        Locale language,
        Money money,
        ZoneId zone,
        RecordTypes types,
        @Nullable RecordType type,
        Staff staff,
        Processes processes) {

    /** Those who work here, by their numbers and keys, and what they are called. */
    public record Staff(Map<Long, String> people, Map<String, Text> roles, Map<Long, String> departments) {

        public static final Staff NOBODY = new Staff(Map.of(), Map.of(), Map.of());
    }

    /** The same about records of a type. */
    public Names about(Optional<RecordType> other) {
        return new Names(language, money, zone, types, other.orElse(null), staff, processes);
    }

    public String text(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(type).flatMap(known -> known.field(key));
    }

    public Optional<String> nameOfField(String key) {
        return field(key).map(field -> field.name().in(language));
    }

    public Optional<String> nameOfType(String key) {
        return types.type(key).map(found -> found.name().in(language));
    }

    /** The stage's own name; empty while none is chosen. */
    public Optional<String> stage(StagePlace place) {
        return Optional.ofNullable(type)
                .flatMap(known -> known.pipeline(place.pipeline()))
                .flatMap(pipeline -> pipeline.stage(String.valueOf(place.stage())))
                .map(stage -> stage.name().in(language));
    }

    public Optional<String> role(String key) {
        return Optional.ofNullable(staff.roles().get(key)).map(name -> name.in(language));
    }

    public Optional<String> person(long id) {
        return Optional.ofNullable(staff.people().get(id));
    }

    public Optional<String> department(long id) {
        return Optional.ofNullable(staff.departments().get(id));
    }

    public Optional<String> process(long number) {
        return processes.find(number).map(Processes.Known::name);
    }
}
