/**
 * What is kept about a person, to be given to him and to be erased. What another room keeps of his words, that room
 * forgets by {@link org.lekalo.server.record.RecordErased}.
 */
@NullMarked
package org.lekalo.server.personal;

import org.jspecify.annotations.NullMarked;
