/**
 * The PostgreSQL that the server brings along: made in a folder, started on it, ended with the server. Knows nothing of what
 * the database holds.
 */
@NullMarked
package org.lekalo.server.database.builtin;

import org.jspecify.annotations.NullMarked;
