package org.lekalo.library.condition;

import java.util.List;

/**
 * One comparison: {@code subject} is what is compared, a path such as {@code deal.amount}, {@code deal.company.city} or
 * the outcome of a step {@code outcome_Activity_1}; {@code values} are written in the field's own form (number with a
 * point, ISO date, option key, {@code company:7}), none for EMPTY and NOT_EMPTY, several for ONE_OF.
 */
public record ConditionRow(String subject, Comparison comparison, List<String> values) {}
