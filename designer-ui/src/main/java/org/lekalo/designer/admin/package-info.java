/**
 * What administrators set, each on a page of its own: the CRM's types, people, rights, the working calendar. Knows the
 * contract, and no other feature's pages.
 */
@NullMarked
package org.lekalo.designer.admin;

import org.jspecify.annotations.NullMarked;
