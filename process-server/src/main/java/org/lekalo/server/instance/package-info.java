/**
 * Where each run of a process stands and why, as the screens show it, and what may be done to a run. The runs themselves are {@code run}'s.
 */
@NullMarked
package org.lekalo.server.instance;

import org.jspecify.annotations.NullMarked;
