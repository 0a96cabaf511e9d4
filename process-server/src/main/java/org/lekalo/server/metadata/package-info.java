/**
 * Types, fields, options, groups, pipelines and stages, changed by administrators at run time: the metadata and the tables
 * they describe in one transaction, and never away from under what uses them. Knows nothing of single records but how
 * many there are.
 */
@NullMarked
package org.lekalo.server.metadata;

import org.jspecify.annotations.NullMarked;
