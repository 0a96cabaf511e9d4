package org.lekalo.library.model.mend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that BPMN does not allow, or that no process can follow.
 *
 * @param elementId where it is seen, null where nowhere
 * @param code the same for the same fault, also where other things in the file changed meanwhile
 * @param names what a sentence about it names: names of elements, empty for those without one
 */
public record Fault(Kind kind, @Nullable String elementId, String code, Mend mend, List<String> names) {

    public enum Kind {
        NO_PROCESS,
        NO_ID,
        BAD_ID,
        /** One that XML allows and drawing tools do not. */
        FOREIGN_ID,
        ID_TWICE,
        DIAGRAM_ID,
        ARROW_FROM_NOWHERE,
        ARROW_TO_NOWHERE,
        ARROW_OF_NOTHING,
        ARROW_BETWEEN_POOLS,
        ARROW_ACROSS_BORDER,
        ARROW_ELSEWHERE,
        EVENT_ON_NOTHING,
        OTHERWISE_GONE,
        POOL_WITHOUT_PROCESS,
        POINTS_NOWHERE,

        // what BPMN allows
        NO_OTHERWISE(true),
        EXIT_WITHOUT_CONDITION(true),
        OTHERWISE_WITH_CONDITION(true),
        CONDITION_OUTSIDE_CHOICE(true),
        OTHERWISE_OUTSIDE_CHOICE(true);

        private final boolean slip;

        Kind() {
            this(false);
        }

        Kind(boolean slip) {
            this.slip = slip;
        }

        /** Whether BPMN allows it; the checks of what is drawn find it too. */
        public boolean isSlip() {
            return slip;
        }
    }
}
