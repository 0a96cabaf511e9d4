@NullMarked
package org.lekalo.server.file;

import org.jspecify.annotations.NullMarked;
