package org.lekalo.server.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.PeopleApi.Department;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PeopleApi.Role;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.record.Text;
import org.lekalo.server.database.Signals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The people of the company, kept in memory. Every change of their tables reaches every node as a signal, by triggers in
 * the database; while signals cannot be heard, nothing is kept.
 */
@Component
public class People {

    private final DSLContext sql;
    private final Signals signals;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    People(DSLContext sql, Signals signals) {
        this.sql = sql;
        this.signals = signals;
        signals.receive("lekalo_people", change -> changed(), this::changed);
    }

    /** The company as it is, by what this node has heard. */
    public Company company() {
        var known = kept;
        return known != null && signals.listening() ? known.company() : read();
    }

    /** The company as the database has it at this moment, for what must not wait for a signal. */
    public Company companyNow() {
        Map<PersonId, Integer> sessions = new HashMap<>();
        Map<PersonId, Mailbox> mailboxes = new HashMap<>();
        return new Company(people(sessions, mailboxes), departments(), roles(), sessions, mailboxes);
    }

    /**
     * The company as the database has it and will have it until the caller's transaction ends: whoever would take a role, a
     * department or a person away waits, so that what is written meanwhile may name them.
     */
    public Company companyHeld() {
        sql.execute("lock table role, department, person_role in share mode");
        return companyNow();
    }

    /** To be called by whoever changes the people in a transaction: this node need not wait for the signal. */
    public void changedHere() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
                kept = null;
            }
        });
    }

    private void changed() {
        changes.incrementAndGet();
        kept = null;
        read();
    }

    /** What a transaction sees may be undone, so only what was read outside of one is kept. */
    private Company read() {
        long before = changes.get();
        var company = companyNow();
        if (signals.listening() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(new Kept(company, before));
        }
        return company;
    }

    private synchronized void keep(Kept news) {
        if (news.changes() == changes.get()) {
            kept = news;
        }
    }

    private record Kept(Company company, long changes) {}

    /** The hash of the password of a person who may sign in, by login. */
    public Optional<PasswordOf> password(String login) {
        return sql.resultQuery(
                        "select id, password_hash, sessions from person where login = lower(?) and active", login)
                .fetchOptional(row -> new PasswordOf(
                        new PersonId(row.get("id", Long.class)),
                        row.get("password_hash", String.class),
                        row.get("sessions", Integer.class)));
    }

    /** Whose password it is, its hash, and how often his sessions were ended by then. */
    public record PasswordOf(PersonId person, String hash, int sessionsEnded) {}

    private List<Person> people(Map<PersonId, Integer> sessions, Map<PersonId, Mailbox> mailboxes) {
        Map<Long, Set<String>> roles = new HashMap<>();
        sql.fetch("select person, role from person_role")
                .forEach(row -> roles.computeIfAbsent(row.get("person", Long.class), id -> new TreeSet<>())
                        .add(row.get("role", String.class)));
        return sql.fetch("""
                        select id, login, name, position, department, active, sessions, mail, notices_by_mail from person
                        order by name, id
                        """).map(row -> {
            var person = person(row, roles.getOrDefault(row.get("id", Long.class), new HashSet<>()));
            sessions.put(person.id(), row.get("sessions", Integer.class));
            var mail = row.get("mail", String.class);
            if (mail != null) {
                mailboxes.put(person.id(), new Mailbox(mail, row.get("notices_by_mail", Boolean.class)));
            }
            return person;
        });
    }

    private static Person person(Record row, Set<String> roles) {
        return new Person(
                new PersonId(row.get("id", Long.class)),
                row.get("login", String.class),
                row.get("name", String.class),
                row.get("position", String.class),
                row.get("department", Long.class),
                Set.copyOf(roles),
                row.get("active", Boolean.class));
    }

    private List<Department> departments() {
        return sql.fetch("select id, name, parent, head from department order by name")
                .map(row -> new Department(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        row.get("parent", Long.class),
                        id(row.get("head", Long.class))));
    }

    private static @Nullable PersonId id(@Nullable Long value) {
        return value == null ? null : new PersonId(value);
    }

    private List<Role> roles() {
        return sql.fetch("select key, name_ru, name_en from role order by key")
                .map(row -> new Role(
                        row.get("key", String.class),
                        new Text(row.get("name_ru", String.class), row.get("name_en", String.class))));
    }
}
