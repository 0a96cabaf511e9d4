/**
 * The demo company's records, made in an empty database and nowhere else. Writes past the door, so that there is a past;
 * nothing knows this room.
 */
@NullMarked
package org.lekalo.server.demo;

import org.jspecify.annotations.NullMarked;
