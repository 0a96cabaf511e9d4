package org.lekalo.server.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.history.Author;
import org.springframework.stereotype.Component;

/** The fields that nobody writes: who made and changed a record and when, since when it is in its stage, and formulas. */
@Component
class SystemFields {

    private final Clock clock;
    private final Formulas formulas;

    SystemFields(Clock clock, Formulas formulas) {
        this.clock = clock;
        this.formulas = formulas;
    }

    Map<String, Object> created(Map<String, Object> values, RecordType type, Author author) {
        var filled = stamped(values, Set.of("stage"), type, author);
        filled.put("created_at", filled.get("changed_at"));
        author.person().ifPresent(person -> filled.put("created_by", person));
        return formulas.computed(type, filled, field -> true);
    }

    Map<String, Object> changed(Map<String, Object> values, Set<String> changed, RecordType type, Author author) {
        return formulas.computed(type, stamped(values, changed, type, author), changed::contains);
    }

    private Map<String, Object> stamped(
            Map<String, Object> values, Set<String> changed, RecordType type, Author author) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        filled.put("changed_at", now);
        author.person().ifPresentOrElse(person -> filled.put("changed_by", person), () -> filled.remove("changed_by"));
        if (type.field("stage_since").isPresent() && (changed.contains("stage") || changed.contains("pipeline"))) {
            filled.put("stage_since", now);
        }
        return filled;
    }
}
