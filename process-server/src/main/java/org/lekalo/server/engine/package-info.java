/**
 * The process engine: the only place that configures Camunda and may know its inner classes.
 */
@NullMarked
package org.lekalo.server.engine;

import org.jspecify.annotations.NullMarked;
