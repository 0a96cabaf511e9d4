package org.lekalo.library.contract;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * How the names of files end that may be attached to records. Any signed-in person may read them, administrators change
 * them. Programs are kept under no ending, whether the name or the bytes say that they are.
 */
@HttpExchange("/api/file-endings")
public interface FileEndingsApi {

    /** Without their dots, in small letters, in the order of the alphabet. */
    @GetExchange
    List<String> endings();

    /** Allows one more; refused with {@link Refusals.FieldsRefused} (422) where it is no ending, one of programs, or known. */
    @PostExchange
    void allow(@RequestBody Ending ending);

    /** Files that are there stay. */
    @DeleteExchange("/{ending}")
    void remove(@PathVariable String ending);

    record Ending(String ending) {}
}
