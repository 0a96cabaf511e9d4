@NullMarked
package org.lekalo.server.mail;

import org.jspecify.annotations.NullMarked;
