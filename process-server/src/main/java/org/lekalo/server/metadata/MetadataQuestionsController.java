package org.lekalo.server.metadata;

import java.util.List;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.contract.MetadataQuestionsApi;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.record.Part;
import org.lekalo.server.formula.Recalculations;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetadataQuestionsController implements MetadataQuestionsApi {

    private final FieldChecks fields;
    private final Removal removal;
    private final Recalculations recalculations;
    private final RecordTypesInUse types;

    MetadataQuestionsController(
            FieldChecks fields, Removal removal, Recalculations recalculations, RecordTypesInUse types) {
        this.fields = fields;
        this.removal = removal;
        this.recalculations = recalculations;
        this.types = types;
    }

    @Override
    public Uses uses(Part part) {
        Caller.current().require(Roles.ADMINISTRATOR);
        return removal.uses(part, types.all());
    }

    @Override
    public void checkFormula(String type, NewField field) {
        Caller.current().require(Roles.ADMINISTRATOR);
        var ignored = fields.checked(types.all(), types.type(type), field);
    }

    @Override
    public List<Recalculation> recalculations() {
        Caller.current().require(Roles.ADMINISTRATOR);
        return recalculations.underWay();
    }
}
