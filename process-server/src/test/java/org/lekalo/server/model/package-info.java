/** Tests of drafts, versions and publishing. */
@NullMarked
package org.lekalo.server.model;

import org.jspecify.annotations.NullMarked;
