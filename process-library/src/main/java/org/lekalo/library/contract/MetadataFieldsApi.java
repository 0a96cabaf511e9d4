package org.lekalo.library.contract;

import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of {@link MetadataApi} that is about fields and their options. */
@HttpExchange("/api/metadata")
public interface MetadataFieldsApi {

    @PostExchange("/types/{type}/fields")
    RecordType addField(@PathVariable String type, @RequestBody NewField field);

    /** Kind and target stay as they are; of a field that came with the product name, group and options may change. */
    @PutExchange("/types/{type}/fields/{field}")
    RecordType changeField(@PathVariable String type, @PathVariable String field, @RequestBody ChangedField change);

    /** The keys of the fields as they are to stand; those not named follow. */
    @PutExchange("/types/{type}/field-order")
    RecordType orderFields(@PathVariable String type, @RequestBody Order order);

    /** With its values in all records; only a field that an administrator added. */
    @DeleteExchange("/types/{type}/fields/{field}")
    RecordType removeField(@PathVariable String type, @PathVariable String field, @RequestParam boolean anyway);

    @PostExchange("/types/{type}/fields/{field}/options")
    RecordType addOption(@PathVariable String type, @PathVariable String field, @RequestBody Text name);

    @PutExchange("/types/{type}/fields/{field}/options/{option}")
    RecordType renameOption(
            @PathVariable String type, @PathVariable String field, @PathVariable String option, @RequestBody Text name);

    @PutExchange("/types/{type}/fields/{field}/option-order")
    RecordType orderOptions(@PathVariable String type, @PathVariable String field, @RequestBody Order order);

    /**
     * Nobody can choose it any more.
     *
     * @param replacement what the records that have it get instead; null: they keep it, under its name
     */
    @DeleteExchange("/types/{type}/fields/{field}/options/{option}")
    RecordType removeOption(
            @PathVariable String type,
            @PathVariable String field,
            @PathVariable String option,
            @RequestParam(required = false) @Nullable String replacement,
            @RequestParam boolean anyway);

    /** Undoes {@link #removeOption}; what was replaced stays. */
    @PostExchange("/types/{type}/fields/{field}/options/{option}/return")
    RecordType returnOption(@PathVariable String type, @PathVariable String field, @PathVariable String option);
}
