package org.lekalo.library.contract;

import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of {@link MetadataApi} that is about types and the groups of their fields. */
@HttpExchange("/api/metadata")
public interface MetadataTypesApi {

    /** A new type, with title and owner. Its name in one language stands for the other where that is empty. */
    @PostExchange("/types")
    RecordType addType(@RequestBody TypeNames names);

    @PutExchange("/types/{type}/names")
    RecordType renameType(@PathVariable String type, @RequestBody TypeNames names);

    /** All types' keys as they are to stand. */
    @PutExchange("/order")
    void orderTypes(@RequestBody Order order);

    /** With all its records; only a type that an administrator added. */
    @DeleteExchange("/types/{type}")
    void removeType(@PathVariable String type, @RequestParam boolean anyway);

    @PostExchange("/types/{type}/groups")
    RecordType addGroup(@PathVariable String type, @RequestBody Text name);

    @PutExchange("/types/{type}/groups/{group}")
    RecordType renameGroup(@PathVariable String type, @PathVariable String group, @RequestBody Text name);

    @PutExchange("/types/{type}/group-order")
    RecordType orderGroups(@PathVariable String type, @RequestBody Order order);

    /** Its fields stay, in no group. */
    @DeleteExchange("/types/{type}/groups/{group}")
    RecordType removeGroup(@PathVariable String type, @PathVariable String group);
}
