package org.lekalo.server.security;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.lekalo.server.database.Installation;
import org.lekalo.server.database.Signals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens: made by the first node of an installation, kept in the database, the same on all. Where the
 * database is a copy of another installation's, the keys in it are not its own, and the first node makes another.
 */
@Component
public class SigningKeys {

    private static final String CHANNEL = "lekalo_keys";

    /** After which every node has heard of a new key: before that, nobody signs with it. */
    private static final Duration HEARD = Duration.ofSeconds(10);

    /** For how long what an earlier key signed is still good. */
    private static final Duration LAST_TOKENS = HEARD.plus(Tokens.LIFE).plusMinutes(1);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Installation installation;
    private final Signals signals;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable List<Key> known;

    SigningKeys(
            DSLContext sql, TransactionTemplate transaction, Installation installation, Signals signals, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.installation = installation;
        this.signals = signals;
        this.clock = clock;
        signals.receive(CHANNEL, change -> changed(), this::changed);
    }

    private record Key(JWK key, Instant since) {}

    /** The one to sign with. */
    JWK signing() {
        var heard = clock.instant().minus(HEARD);
        var keys = keys();
        return keys.stream()
                .filter(key -> key.since().isBefore(heard))
                .findFirst()
                .orElseGet(() -> keys.get(keys.size() - 1))
                .key();
    }

    /** Those whose tokens are good: the newest, and each whose last tokens may not have ended yet. */
    List<JWK> accepted() {
        var ended = clock.instant().minus(LAST_TOKENS);
        var accepted = new ArrayList<JWK>();
        for (var key : keys()) {
            accepted.add(key.key());
            if (key.since().isBefore(ended)) {
                break;
            }
        }
        return accepted;
    }

    /** Since when the newest is there. */
    public Instant since() {
        return keys().get(0).since();
    }

    /**
     * Puts a new one in the place of the present one.
     *
     * @param atOnce whether what the present one signed is no longer good: everybody is signed out
     */
    public Instant replace(boolean atOnce) {
        transaction.executeWithoutResult(status -> {
            sql.execute("lock table signing_key");
            if (atOnce) {
                sql.execute("delete from signing_key");
            }
            make(installation.identity());
            signals.send(CHANNEL, "");
        });
        changed();
        return since();
    }

    /** Told when other keys are accepted than before. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        if (known != null) {
            known = read();
            listeners.forEach(Runnable::run);
        }
    }

    /** The newest first. */
    private List<Key> keys() {
        var keys = known;
        return keys == null ? first() : keys;
    }

    private synchronized List<Key> first() {
        var own = installation.identity();
        transaction.executeWithoutResult(status -> {
            sql.execute("lock table signing_key");
            var noted = sql.fetchOptional("select installation from signing_key order by id desc limit 1")
                    .map(key -> key.get(0, String.class));
            if (noted.filter(installation::is).isEmpty()) {
                sql.execute("delete from signing_key");
                make(own);
                signals.send(CHANNEL, "");
            } else if (!own.equals(noted.get())) {
                sql.execute("update signing_key set installation = ?", own);
            }
        });
        var keys = read();
        known = keys;
        return keys;
    }

    private List<Key> read() {
        return sql.fetch("select id, secret, made_at from signing_key order by id desc")
                .map(SigningKeys::key);
    }

    private static Key key(Record row) {
        var key = new OctetSequenceKey.Builder(requireNonNull(row.get("secret", byte[].class)))
                .keyID(String.valueOf(row.get("id", Long.class)))
                .algorithm(JWSAlgorithm.HS256)
                .build();
        return new Key(
                key, requireNonNull(row.get("made_at", OffsetDateTime.class)).toInstant());
    }

    private void make(String own) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        sql.execute(
                "insert into signing_key (secret, made_at, installation) values (?, cast(? as timestamptz), ?)",
                secret,
                clock.instant().atOffset(ZoneOffset.UTC),
                own);
    }
}
