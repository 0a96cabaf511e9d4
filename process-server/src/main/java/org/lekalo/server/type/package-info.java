/**
 * The types of records that the company uses, as all nodes know them, and which parts of them others build on. Changes
 * none of them, though what is taken away is told by its events; knows no record and nobody's rights.
 */
@NullMarked
package org.lekalo.server.type;

import org.jspecify.annotations.NullMarked;
