package org.lekalo.server.metadata;

import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.MetadataTypesApi;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetadataTypesController implements MetadataTypesApi {

    private final MetadataDoor door;
    private final TypeChanges ofTypes;
    private final GroupChanges ofGroups;

    MetadataTypesController(MetadataDoor door, TypeChanges ofTypes, GroupChanges ofGroups) {
        this.door = door;
        this.ofTypes = ofTypes;
        this.ofGroups = ofGroups;
    }

    @Override
    public RecordType addType(TypeNames names) {
        return door.change(known -> ofTypes.add(known, names));
    }

    @Override
    public RecordType renameType(String type, TypeNames names) {
        return door.change(known -> ofTypes.rename(known, type, names));
    }

    @Override
    public void orderTypes(Order order) {
        door.changeMany(known -> ofTypes.order(known, order.keys()));
    }

    @Override
    public void removeType(String type, boolean anyway) {
        door.changeMany(known -> ofTypes.remove(known, type, anyway));
    }

    @Override
    public RecordType addGroup(String type, Text name) {
        return door.change(known -> ofGroups.add(known, type, name));
    }

    @Override
    public RecordType renameGroup(String type, String group, Text name) {
        return door.change(known -> ofGroups.rename(known, type, group, name));
    }

    @Override
    public RecordType orderGroups(String type, Order order) {
        return door.change(known -> ofGroups.order(known, type, order.keys()));
    }

    @Override
    public RecordType removeGroup(String type, String group) {
        return door.change(known -> ofGroups.remove(known, type, group));
    }
}
