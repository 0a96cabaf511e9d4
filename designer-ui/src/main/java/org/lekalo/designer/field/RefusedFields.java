package org.lekalo.designer.field;

import static java.util.stream.Collectors.joining;

import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;

/** What a refusal says, in one text. */
public final class RefusedFields {

    private RefusedFields() {}

    public static String sentence(Refusal refusal) {
        return refusal instanceof FieldsRefused fields
                ? fields.problems().stream().map(FieldProblem::text).distinct().collect(joining(" "))
                : String.valueOf(refusal.sentence());
    }
}
