/**
 * What starts an instance: a record that enters a stage or has stood on one for long, or a person on the record's card. Hears of records in the transaction that writes them and begins instances in it, so that no start is lost and none happens twice; knows nothing of what then runs.
 */
@NullMarked
package org.lekalo.server.trigger;

import org.jspecify.annotations.NullMarked;
