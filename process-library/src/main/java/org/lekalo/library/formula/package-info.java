/**
 * Fields that FEEL computes from the other fields of their record and of the records it refers to: whether a formula can be
 * kept, and in which order formulas build on each other. Knows no record's values.
 */
@NullMarked
package org.lekalo.library.formula;

import org.jspecify.annotations.NullMarked;
