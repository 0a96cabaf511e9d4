package org.lekalo.server.metadata;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataFieldsApi;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetadataFieldsController implements MetadataFieldsApi {

    private final MetadataDoor door;
    private final FieldChanges ofFields;
    private final FieldRemoval removal;
    private final OptionChanges ofOptions;

    MetadataFieldsController(MetadataDoor door, FieldChanges ofFields, FieldRemoval removal, OptionChanges ofOptions) {
        this.door = door;
        this.ofFields = ofFields;
        this.removal = removal;
        this.ofOptions = ofOptions;
    }

    @Override
    public RecordType addField(String type, NewField field) {
        return door.change(known -> ofFields.add(known, type, field));
    }

    @Override
    public RecordType changeField(String type, String field, ChangedField change) {
        return door.change(known -> ofFields.change(known, type, field, change));
    }

    @Override
    public RecordType orderFields(String type, Order order) {
        return door.change(known -> ofFields.order(known, type, order.keys()));
    }

    @Override
    public RecordType removeField(String type, String field, boolean anyway) {
        return door.change(known -> removal.remove(known, type, field, anyway));
    }

    @Override
    public RecordType addOption(String type, String field, Text name) {
        return door.change(known -> ofOptions.add(known, type, field, name));
    }

    @Override
    public RecordType renameOption(String type, String field, String option, Text name) {
        return door.change(known -> ofOptions.rename(known, type, field, option, name));
    }

    @Override
    public RecordType orderOptions(String type, String field, Order order) {
        return door.change(known -> ofOptions.order(known, type, field, order.keys()));
    }

    @Override
    public RecordType removeOption(
            String type, String field, String option, @Nullable String replacement, boolean anyway) {
        return door.change(known -> ofOptions.remove(known, type, field, option, replacement, anyway));
    }

    @Override
    public RecordType returnOption(String type, String field, String option) {
        return door.change(known -> ofOptions.bringBack(known, type, field, option));
    }
}
