package org.lekalo.server.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lekalo.library.record.RecordRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The records whose rows the transaction holds. Nobody else changes them before it ends, so they need not be read again;
 * any other record is.
 */
@Component
final class HeldRecords {

    Optional<StoredRecord> find(RecordRef ref) {
        return TransactionSynchronizationManager.getResource(this) instanceof Held held
                ? Optional.ofNullable(held.records.get(ref))
                : Optional.empty();
    }

    /** The record as it was when its row was locked, or as the transaction has just written it. */
    void keep(StoredRecord record) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            held().records.put(record.ref(), record);
        }
    }

    /** The transaction has taken the record away. */
    void forget(RecordRef ref) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held) {
            held.records.remove(ref);
        }
    }

    private Held held() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held) {
            return held;
        }
        var held = new Held();
        TransactionSynchronizationManager.bindResource(this, held);
        TransactionSynchronizationManager.registerSynchronization(held);
        return held;
    }

    private final class Held implements TransactionSynchronization {

        private final Map<RecordRef, StoredRecord> records = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(HeldRecords.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(HeldRecords.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(HeldRecords.this);
        }
    }
}
