package org.lekalo.server.expression;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.feel.SpelledText;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Relation;
import org.lekalo.server.row.StoredRecord;

/** A record's fields, its number and its reference; references lead on to other records, relations to those that point to it. */
final class RecordNames extends Names {

    private final Lookup lookup;
    private final RecordType type;
    private final RecordRef ref;
    private final Set<String> unknown;
    private @Nullable StoredRecord read;

    RecordNames(Lookup lookup, RecordType type, RecordRef ref, Set<String> unknown) {
        super(lookup.reads());
        this.lookup = lookup;
        this.type = type;
        this.ref = ref;
        this.unknown = unknown;
    }

    /** Of a record that was read, or as it would be. */
    RecordNames(Lookup lookup, RecordType type, StoredRecord read, Set<String> unknown) {
        this(lookup, type, read.ref(), unknown);
        this.read = read;
    }

    RecordRef ref() {
        return ref;
    }

    @Override
    Set<String> known() {
        var names = new TreeSet<>(Set.of("ref", "id"));
        type.fields().stream().map(Field::key).forEach(names::add);
        type.relations().stream().map(Relation::key).forEach(names::add);
        return names;
    }

    @Override
    @Nullable
    Object valueOf(String name) {
        if (name.equals("ref")) {
            return ref.toString();
        }
        if (name.equals("id")) {
            return ref.id();
        }
        var relation = type.relation(name);
        if (type.field(name).isEmpty() && relation.isPresent()) {
            return lookup.related(ref, relation.get(), unknown);
        }
        if (type.field(name).isEmpty()) {
            unknown.add(type.key() + "." + name);
            return null;
        }
        var value = value(record().value(name).orElse(null));
        var form = type.field(name).get().form();
        return form != null && value instanceof String text ? new SpelledText(text, form) : value;
    }

    private StoredRecord record() {
        if (read == null) {
            read = lookup.record(ref);
        }
        return read;
    }

    private @Nullable Object value(@Nullable Object stored) {
        if (stored instanceof RecordRef other) {
            return lookup.names(other, unknown);
        }
        if (stored instanceof PersonId person) {
            return lookup.person(person);
        }
        if (stored instanceof FileRef file) {
            return file.toString();
        }
        return stored instanceof Instant moment ? lookup.local(moment) : stored;
    }
}
