/** The way to the server: a proxy of every contract interface that calls as the signed-in person, and the hints of what changes there. Knows no screen. */
@NullMarked
package org.lekalo.designer.server;

import org.jspecify.annotations.NullMarked;
