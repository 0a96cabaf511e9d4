/** Tests of the package. */
@NullMarked
package org.lekalo.library.model;

import org.jspecify.annotations.NullMarked;
