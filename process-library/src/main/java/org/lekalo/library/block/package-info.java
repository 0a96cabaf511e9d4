/**
 * What a building block is, and a drawing seen as blocks. It knows no single one of them.
 */
@NullMarked
package org.lekalo.library.block;

import org.jspecify.annotations.NullMarked;
