/** Expressions by themselves, and as published drawings use them. */
@NullMarked
package org.lekalo.server.expression;

import org.jspecify.annotations.NullMarked;
