/**
 * The Vaadin application: what people see and click. Holds no rule of the business and no database credentials; it calls
 * the process server as the signed-in user.
 */
@NullMarked
package org.lekalo.designer;

import org.jspecify.annotations.NullMarked;
