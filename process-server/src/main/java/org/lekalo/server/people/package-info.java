/**
 * The company: its people, departments and roles, and who of them is meant where a drawing names whoever is responsible. Knows no
 * feature that uses them; who may do what is theirs to say.
 */
@NullMarked
package org.lekalo.server.people;

import org.jspecify.annotations.NullMarked;
