/**
 * Who works here and when: people, departments, roles, absences, the working calendar, and what everybody sets for themselves. Knows no records and no rights.
 */
@NullMarked
package org.lekalo.designer.staff;

import org.jspecify.annotations.NullMarked;
