/**
 * The demo company's records, made in an empty database and nowhere else. Writes past the door, so that there is a past;
 * nothing knows this room. What the records say stands in files, one for each kind; when they were made, by whom and what came of
 * them, is decided here, by the same chances each time.
 */
@NullMarked
package org.lekalo.server.demo;

import org.jspecify.annotations.NullMarked;
