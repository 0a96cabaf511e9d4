package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were answered: that, and at most once, must be found afterwards, however often the server was killed. */
final class Ledger {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** What an entry says was done. */
    enum Deed {
        DEAL,
        RUN,
        ANSWER,
        MOVE
    }

    private record Entry(Deed deed, String id, String detail) {}

    void acknowledged(Deed deed, Object id, String detail) {
        entries.add(new Entry(deed, id.toString(), detail));
    }

    /** May have been done or not. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** Answered as nothing that is killed should be. */
    void failed(String sentence) {
        failures.add(sentence);
    }

    int size() {
        return entries.size();
    }

    int countUnanswered() {
        return unanswered.get();
    }

    List<String> failures() {
        return failures;
    }

    /** Into a table beside the server's, for the rules to look at. */
    void write(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create table ledger (deed text, id text, detail text)");
        }
        try (var insert = database.prepareStatement("insert into ledger values (?, ?, ?)")) {
            for (var entry : entries) {
                insert.setString(1, entry.deed().name());
                insert.setString(2, entry.id());
                insert.setString(3, entry.detail());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
