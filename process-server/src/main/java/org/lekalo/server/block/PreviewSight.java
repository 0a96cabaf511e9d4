package org.lekalo.server.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lekalo.library.condition.UsedParts;
import org.lekalo.library.record.Part;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Directory;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Surroundings;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/**
 * What of a record somebody may see in a preview, which is computed with the sight of processes: fields that are not hidden from
 * him, and beyond the record only types all of which he sees.
 */
@Component
class PreviewSight {

    private final RecordAccess access;
    private final RecordTypesInUse types;

    PreviewSight(RecordAccess access, RecordTypesInUse types) {
        this.access = access;
        this.types = types;
    }

    boolean shows(String feel, StoredRecord record, Caller caller) {
        var type = types.type(record.ref().type());
        return shows(UsedParts.of(feel, type, types.all()).stream(), record, caller);
    }

    <T> boolean shows(Setting<T> setting, T value, StoredRecord record, Caller caller) {
        var around = Surroundings.of(
                new Circumstances(types.all(), new Directory(Set.of(), Set.of(), Set.of()), Map.of(), List.of()),
                Optional.of(types.type(record.ref().type())),
                List.of());
        return shows(setting.kind().uses(value, around), record, caller);
    }

    private boolean shows(Stream<Part> parts, StoredRecord record, Caller caller) {
        return parts.allMatch(part -> part.type().equals(record.ref().type())
                ? part.field() == null || isShown(part.type(), part.field(), caller)
                : isWhollyShown(part.type(), caller));
    }

    private boolean isShown(String type, String field, Caller caller) {
        return types.all()
                .type(type)
                .map(known -> access.shown(known, caller).field(field).isPresent())
                .orElse(false);
    }

    private boolean isWhollyShown(String type, Caller caller) {
        return access.seesAll(caller, type)
                && types.all()
                        .type(type)
                        .map(known -> access.shown(known, caller).fields().size()
                                == known.fields().size())
                        .orElse(false);
    }
}
