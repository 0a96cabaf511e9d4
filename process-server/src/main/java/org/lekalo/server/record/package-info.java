/**
 * The records themselves, with {@link org.lekalo.server.record.RecordStore} as the only door through which they are read
 * and written, whoever asks. Knows people, rights and the types' rules; knows no process: what runs because of a change
 * listens to {@link org.lekalo.server.record.RecordCreated} and {@link org.lekalo.server.record.RecordChanged}.
 */
@NullMarked
package org.lekalo.server.record;

import org.jspecify.annotations.NullMarked;
