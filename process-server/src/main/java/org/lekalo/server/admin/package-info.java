/**
 * What administrators set: who may see and do what, the people, departments and roles, the working calendar, and what
 * is kept about a person. Knows every feature it administers; none knows it.
 */
@NullMarked
package org.lekalo.server.admin;

import org.jspecify.annotations.NullMarked;
