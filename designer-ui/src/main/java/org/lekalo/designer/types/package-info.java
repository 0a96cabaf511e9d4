/**
 * The types of records as administrators set them up: fields, options, pipelines and stages, and what stands in the way of removing one. Knows no record.
 */
@NullMarked
package org.lekalo.designer.types;

import org.jspecify.annotations.NullMarked;
