package org.lekalo.library.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The stage does not take the record yet, or not from this person; {@link #refusal} lists all that stands in the way. */
    final class StageRefused extends Refusal {

        private final transient StageRefusal russian;
        private final transient StageRefusal english;

        /** As it came over HTTP, in the reader's language. */
        public StageRefused(Map<String, Object> facts) {
            super("stage-refused", 422, facts);
            this.russian = StageRefusal.of(facts);
            this.english = russian;
        }

        public StageRefused(StageRefusal russian, StageRefusal english) {
            super("stage-refused", 422, russian.facts(RefusalSentences.RUSSIAN));
            this.russian = russian;
            this.english = english;
        }

        /** In the language; on this side of HTTP in that of the caller. */
        public StageRefusal refusal(Locale language) {
            return language.getLanguage().equals("en") ? english : russian;
        }

        @Override
        public Map<String, Object> facts(Locale language) {
            return refusal(language).facts(language);
        }
    }
}
