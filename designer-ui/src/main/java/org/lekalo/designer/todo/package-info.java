/**
 * Tasks that people set by hand: one's own, those of a record, and how many are open. Knows no page.
 */
@NullMarked
package org.lekalo.designer.todo;

import org.jspecify.annotations.NullMarked;
