/**
 * What can be found wrong with a drawing, and the sentences that say so.
 */
@NullMarked
package org.lekalo.library.finding;

import org.jspecify.annotations.NullMarked;
