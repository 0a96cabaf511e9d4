/**
 * What happened to a record, the latest first, and its changes in sentences. Knows no page.
 */
@NullMarked
package org.lekalo.designer.timeline;

import org.jspecify.annotations.NullMarked;
