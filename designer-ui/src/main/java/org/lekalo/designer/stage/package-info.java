/**
 * The stages of a record: which one it is on, where it may go, and what is asked for at the gate. Knows no page that it is moved from.
 */
@NullMarked
package org.lekalo.designer.stage;

import org.jspecify.annotations.NullMarked;
