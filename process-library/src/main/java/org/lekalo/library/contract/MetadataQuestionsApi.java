package org.lekalo.library.contract;

import java.util.List;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.Recalculation;
import org.lekalo.library.contract.MetadataApi.Uses;
import org.lekalo.library.record.Part;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The part of {@link MetadataApi} that changes nothing. */
@HttpExchange("/api/metadata")
public interface MetadataQuestionsApi {

    /** Who uses a part of the metadata, and how many records have it. */
    @PostExchange("/uses")
    Uses uses(@RequestBody Part part);

    /** Whether a formula can be kept: refused as {@link MetadataFieldsApi#addField} would. */
    @PostExchange("/types/{type}/formula-check")
    void checkFormula(@PathVariable String type, @RequestBody NewField field);

    /** The formulas that are just being computed for all records, after they were added or changed. */
    @GetExchange("/recalculations")
    List<Recalculation> recalculations();
}
