/**
 * Conditions as rows and as formulas, and the fields in which values of each kind are written: for gates, choices and settings. Knows no drawing.
 */
@NullMarked
package org.lekalo.designer.condition;

import org.jspecify.annotations.NullMarked;
