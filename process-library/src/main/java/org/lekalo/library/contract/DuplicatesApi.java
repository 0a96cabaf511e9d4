package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Records that may be the same: with the same telephone, mail or tax number, however they are written; the fields that
 * are compared have a {@link org.lekalo.library.record.TextForm}. Only what the caller sees.
 */
@HttpExchange("/api/duplicates")
public interface DuplicatesApi {

    /** Those like a record that is about to be made with the values; at most 20. */
    @PostExchange("/{type}")
    List<Duplicate> like(@PathVariable String type, @RequestBody Map<String, Object> values);

    /** Those like a record, without those that it refers to or that refer to it; at most 20. */
    @GetExchange("/{type}/{id}")
    List<Duplicate> of(@PathVariable String type, @PathVariable long id);

    /**
     * Makes one record of two of the same type. What referred to the other record refers to the survivor, its files,
     * participants and processes go over to it, and the other record is gone; the survivor's history says so. By whoever
     * may change the survivor and delete the other; refused as {@link RecordsApi#update}.
     */
    @PostExchange("/merge")
    RecordView merge(@RequestBody Merge merge);

    /** @param fields the keys of the record's fields that agree */
    record Duplicate(RecordView record, List<String> fields) {}

    /** @param taken the keys of the fields whose values are taken from the other record */
    record Merge(RecordRef survivor, long survivorVersion, RecordRef other, long otherVersion, List<String> taken) {}
}
