/**
 * The inbox and the tasks in it: who has what to do by when, its form, taking, giving back and completing. Its rows are a projection of its own, written in the engine's transactions, with the rights resolved; it knows nothing of what a process does between tasks.
 */
@NullMarked
package org.lekalo.server.task;

import org.jspecify.annotations.NullMarked;
