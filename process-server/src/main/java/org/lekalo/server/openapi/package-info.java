/** The description of the HTTP API for programs and their authors, out of the contract's own comments. */
@NullMarked
package org.lekalo.server.openapi;

import org.jspecify.annotations.NullMarked;
