/**
 * A process model: the BPMN document an analyst drew, read safely, looked at and compared. Knows nothing of engines or of what may run; it never fetches what a document points to.
 */
@NullMarked
package org.lekalo.library.model;

import org.jspecify.annotations.NullMarked;
