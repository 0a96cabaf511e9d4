package org.lekalo.library.condition;

import java.util.List;
import org.lekalo.library.record.Text;

/** The answers a step can end with, as a later condition compares them. */
public record StepOutcomes(String elementId, Text name, List<Outcome> outcomes) {

    /** The name of the variable that holds the answer. */
    public static String variable(String elementId) {
        return FeelPath.OUTCOME + elementId;
    }
}
