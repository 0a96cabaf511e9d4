/**
 * Where each run of a process stands and why: the projection of runs and steps that the screens read, and what may be done to a run. Knows the engine by what it announces.
 */
@NullMarked
package org.lekalo.server.instance;

import org.jspecify.annotations.NullMarked;
