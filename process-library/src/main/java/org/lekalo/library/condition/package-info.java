/**
 * Conditions as rows a person can edit, and as the FEEL text the engine evaluates.
 */
@NullMarked
package org.lekalo.library.condition;

import org.jspecify.annotations.NullMarked;
