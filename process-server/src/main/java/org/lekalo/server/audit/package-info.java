/**
 * Who did what that has to be traceable later: exports, erasures, changes of rights and of people. Others write into it;
 * it knows none of them.
 */
@NullMarked
package org.lekalo.server.audit;

import org.jspecify.annotations.NullMarked;
