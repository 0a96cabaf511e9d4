/** What waits for the signed-in person: the inbox and the page of one task. */
@NullMarked
package org.lekalo.designer.tasks;

import org.jspecify.annotations.NullMarked;
