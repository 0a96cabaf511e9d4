package org.lekalo.library.condition;

import java.util.List;

/** What decides whether a way is taken: rows that all, or any, must hold, or FEEL text where rows do not suffice. */
public sealed interface Condition {

    /** Rows joined by "and" ({@code all}) or by "or". */
    record Rows(boolean all, List<ConditionRow> rows) implements Condition {}

    /** FEEL that cannot be shown as rows; kept as written. */
    record Feel(String text) implements Condition {}
}
