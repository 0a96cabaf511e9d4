/**
 * Which PostgreSQL the server works on: the operator's, or one that it brings along and keeps in a folder. Knows no
 * feature; the tables are the features' affair, by Flyway's migrations.
 */
@NullMarked
package org.lekalo.server.database;

import org.jspecify.annotations.NullMarked;
