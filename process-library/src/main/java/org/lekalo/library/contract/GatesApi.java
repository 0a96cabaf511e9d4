package org.lekalo.library.contract;

import java.util.List;
import org.lekalo.library.gate.Gate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What stands before the stages of the pipelines. */
@HttpExchange("/api/gates")
public interface GatesApi {

    /** The gates of the type's stages; a stage without one is entered freely. Any signed-in person. */
    @GetExchange("/{type}")
    List<Gate> gates(@PathVariable String type);

    /**
     * Puts the gate before its stage, in place of the one there; an open gate takes that one away. In force for every move
     * from now on, on all nodes. Administrators. Refused with {@link Refusals.FieldsRefused} (422) naming each place that is
     * wrong: {@code required.0.field}, {@code checks.1.condition}, {@code from}, …
     */
    @PutExchange("/{type}")
    Gate put(@PathVariable String type, @RequestBody Gate gate);
}
