/**
 * The catalogue of building blocks an analyst can place, and the typed settings of each, written to and read from camunda:properties.
 */
@NullMarked
package org.lekalo.library.block;

import org.jspecify.annotations.NullMarked;
