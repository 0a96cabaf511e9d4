/**
 * The records that refer to a record: how many, which, and what they add up to. Reads alone.
 */
@NullMarked
package org.lekalo.server.relation;

import org.jspecify.annotations.NullMarked;
