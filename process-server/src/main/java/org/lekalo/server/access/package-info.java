/**
 * Who may see and do what: the levels of roles, their rules for fields, and who stands in for whom on which days. Knows
 * people and roles, and no record; {@code crm} asks it for each record and each list.
 */
@NullMarked
package org.lekalo.server.access;

import org.jspecify.annotations.NullMarked;
