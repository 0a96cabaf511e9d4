package org.lekalo.server.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AccessApi.Action;
import org.lekalo.library.contract.AccessApi.FieldRule;
import org.lekalo.library.contract.AccessApi.Level;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.PersonId;
import org.lekalo.server.access.AccessRules.Absence;
import org.lekalo.server.access.AccessRules.OfType;
import org.lekalo.server.database.Signals;
import org.lekalo.server.people.Company;
import org.lekalo.server.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules of access, kept in memory. Every change of their tables reaches every node as a signal, by triggers in the
 * database; while signals cannot be heard, nothing is kept.
 */
@Component
public class Access {

    private final DSLContext sql;
    private final Signals signals;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Kept kept;

    Access(DSLContext sql, Signals signals, People people, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.signals = signals;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
        signals.receive("lekalo_access", change -> changed(), this::changed);
    }

    public AccessRules rules() {
        var known = kept;
        return known != null && signals.listening() ? known.rules() : read();
    }

    /** Those who work here and for whom the person stands in today. */
    public List<Person> principals(PersonId deputy) {
        var absent = rules().absent(today());
        if (absent.isEmpty()) {
            return List.of();
        }
        var company = people.company();
        return absent.stream()
                .filter(absence -> standsIn(absence, absent, company)
                        .filter(deputy::equals)
                        .isPresent())
                .flatMap(absence -> company.person(absence.person()).stream())
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * The deputy who was named; where he is away himself that day, or has left, the nearest head who is here, so that two
     * who stand in for each other leave nobody's work undone. What a deputy stands in for is not handed on to his deputy.
     */
    private static Optional<PersonId> standsIn(Absence absence, List<Absence> absent, Company company) {
        return absence.deputy()
                .filter(deputy -> !isHere(deputy, absent, company))
                .map(gone -> company.person(absence.person()).stream()
                        .flatMap(company::headsOf)
                        .map(Person::id)
                        .filter(head -> isHere(head, absent, company))
                        .findFirst())
                .orElse(absence.deputy());
    }

    private static boolean isHere(PersonId id, List<Absence> absent, Company company) {
        return company.person(id).filter(Person::active).isPresent()
                && absent.stream().noneMatch(absence -> absence.person().equals(id));
    }

    /** Whether the person is absent today. */
    public boolean isAbsent(PersonId person) {
        return rules().absence(person, today()).isPresent();
    }

    /** Who stands in for the person today; empty where he is here, or nobody does. */
    public Optional<PersonId> deputy(PersonId person) {
        var absent = rules().absent(today());
        return absent.stream()
                .filter(absence -> absence.person().equals(person))
                .findFirst()
                .flatMap(absence -> standsIn(absence, absent, people.company()));
    }

    /** Those who are absent today. */
    public Set<PersonId> away() {
        return rules().absent(today()).stream().map(Absence::person).collect(toSet());
    }

    /** Who stands in today for any of the people. */
    public Set<PersonId> deputies(Collection<PersonId> absent) {
        return rules().absent(today()).stream()
                .filter(absence -> absent.contains(absence.person()))
                .flatMap(absence -> absence.deputy().stream())
                .collect(toSet());
    }

    /** Who stands in today for the person and for those with any of the roles. */
    public Set<PersonId> deputies(@Nullable PersonId person, Collection<String> roles) {
        var away = rules().absent(today());
        var company = people.company();
        return away.stream()
                .filter(absence -> absence.person().equals(person)
                        || company.person(absence.person())
                                .filter(absent -> !Collections.disjoint(absent.roles(), roles))
                                .isPresent())
                .flatMap(absence -> standsIn(absence, away, company).stream())
                .collect(toSet());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** To be called by whoever changes the rules: this node need not wait for the signal. */
    void changedHere() {
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
    private AccessRules read() {
        long before = changes.get();
        var rules = rulesNow();
        if (signals.listening() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            keep(new Kept(rules, before));
        }
        return rules;
    }

    private synchronized void keep(Kept news) {
        if (news.changes() == changes.get()) {
            kept = news;
        }
    }

    private AccessRules rulesNow() {
        return new AccessRules(
                sql.fetch("select role, type, action, level from access_level").stream()
                        .collect(groupingBy(
                                Access::ofType,
                                toMap(
                                        row -> Action.valueOf(row.get("action", String.class)),
                                        row -> Level.valueOf(row.get("level", String.class))))),
                sql.fetch("select role, type, field, rule from field_access").stream()
                        .collect(groupingBy(
                                Access::ofType,
                                toMap(
                                        row -> row.get("field", String.class),
                                        row -> FieldRule.valueOf(row.get("rule", String.class))))),
                sql.fetch("select person, deputy, first_day, last_day from absence")
                        .map(row -> new Absence(
                                new PersonId(row.get("person", Long.class)),
                                Optional.ofNullable(row.get("deputy", Long.class))
                                        .map(PersonId::new),
                                row.get("first_day", LocalDate.class),
                                row.get("last_day", LocalDate.class))));
    }

    private static OfType ofType(Record row) {
        return new OfType(row.get("role", String.class), row.get("type", String.class));
    }

    private record Kept(AccessRules rules, long changes) {}
}
