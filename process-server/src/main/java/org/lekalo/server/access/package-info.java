/**
 * Who may see and do what: the levels of roles, their rules for fields, who stands in for whom on which days, and for
 * each record and each list whether and how far somebody sees it. Knows people, roles and rows; writes no record.
 */
@NullMarked
package org.lekalo.server.access;

import org.jspecify.annotations.NullMarked;
