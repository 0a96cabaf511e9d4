package org.lekalo.library.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.record.RecordRef;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Search over the records of all types, as one types. */
@HttpExchange("/api/search")
public interface SearchApi {

    /** Fewer letters find nothing. */
    int SHORTEST = 3;

    /**
     * Records whose title, number, telephone, mail, tax number or other text holds every word, those that begin with it
     * first: up to 8 of each type, in the types' order. Only what the caller sees; a telephone in any spelling.
     */
    @GetExchange
    List<Group> search(@RequestParam String text);

    record Group(String type, List<Hit> hits) {}

    /** @param detail the text that was found where it is not the title */
    record Hit(RecordRef ref, String title, @Nullable String detail) {}
}
