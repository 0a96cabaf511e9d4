/**
 * A record that is to be made: its form, its files, others that may be the same, and what a lead turns into. Knows neither lists nor the card.
 */
@NullMarked
package org.lekalo.designer.newrecord;

import org.jspecify.annotations.NullMarked;
