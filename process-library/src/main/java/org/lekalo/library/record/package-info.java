/**
 * The CRM's vocabulary: record types, fields, pipelines and references to records. Knows no storage: where the metadata come from is the server's affair.
 */
@NullMarked
package org.lekalo.library.record;

import org.jspecify.annotations.NullMarked;
