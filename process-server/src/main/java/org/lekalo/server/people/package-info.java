/**
 * The company: its people, departments and roles. Knows no feature that uses them; who may do what is theirs to say.
 */
@NullMarked
package org.lekalo.server.people;

import org.jspecify.annotations.NullMarked;
