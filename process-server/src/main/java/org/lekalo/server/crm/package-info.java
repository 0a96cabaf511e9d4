/**
 * The CRM's records: types, fields and pipelines as metadata, one table a type, and {@link
 * org.lekalo.server.record.RecordStore} as the only door through which records are read and written, whoever asks. Knows
 * people and departments; knows no process: what runs because of a change listens to {@link
 * org.lekalo.server.record.RecordCreated} and {@link org.lekalo.server.record.RecordChanged}.
 */
@NullMarked
package org.lekalo.server.crm;

import org.jspecify.annotations.NullMarked;
