/**
 * What must hold when the machinery fails: the built server is killed and its database taken away while people work, and
 * afterwards nothing they were told is saved is lost, and nothing happened twice. Knows the server by HTTP only.
 */
@NullMarked
package org.lekalo.server.fault;

import org.jspecify.annotations.NullMarked;
