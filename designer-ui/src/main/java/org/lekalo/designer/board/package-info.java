/**
 * Records as cards on their stages, moved by hand. Knows neither lists nor the card of one record, and no type by name but the deal, whose board comes first.
 */
@NullMarked
package org.lekalo.designer.board;

import org.jspecify.annotations.NullMarked;
