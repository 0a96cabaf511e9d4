/**
 * How people write numbers, money and dates: which values a text can have, told by the whole column it stands in. Knows no
 * record and no file.
 */
@NullMarked
package org.lekalo.server.spelling;

import org.jspecify.annotations.NullMarked;
