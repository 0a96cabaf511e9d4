/**
 * The letters that go out, what became of each, and the second try. Knows no process: a letter names its own.
 */
@NullMarked
package org.lekalo.designer.outbox;

import org.jspecify.annotations.NullMarked;
