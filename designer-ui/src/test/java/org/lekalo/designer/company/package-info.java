/** A small company in memory that answers the contract as the server does, for tests of the screens and for looking at them without a server. */
@NullMarked
package org.lekalo.designer.company;

import org.jspecify.annotations.NullMarked;
