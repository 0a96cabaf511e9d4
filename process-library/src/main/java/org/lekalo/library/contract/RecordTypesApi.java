package org.lekalo.library.contract;

import org.lekalo.library.record.RecordTypes;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The CRM's metadata. */
@HttpExchange("/api/record-types")
public interface RecordTypesApi {

    /** Every record type with its fields, pipelines and stages. Any signed-in person. */
    @GetExchange
    RecordTypes recordTypes();
}
