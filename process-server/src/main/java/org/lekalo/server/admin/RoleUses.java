package org.lekalo.server.admin;

import java.util.stream.Stream;
import org.lekalo.server.gate.GateUses;
import org.lekalo.server.metadata.UsePlaces;
import org.lekalo.server.model.NamedInModels;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** Where a role is named: in drawings, and in what gates ask for. */
@Component
class RoleUses {

    private final NamedInModels drawings;
    private final GateUses gates;
    private final RecordTypesInUse types;

    RoleUses(NamedInModels drawings, GateUses gates, RecordTypesInUse types) {
        this.drawings = drawings;
        this.gates = gates;
        this.types = types;
    }

    void requireNone(String role) {
        UsePlaces.requireNone(Stream.concat(drawings.role(role).stream(), gates.ofRole(role, types.all()).stream())
                .toList());
    }
}
