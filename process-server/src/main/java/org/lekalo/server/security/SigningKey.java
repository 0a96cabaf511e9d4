package org.lekalo.server.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key that signs tokens: made by the first node, kept in the database, the same on all. */
@Component
class SigningKey {

    private final DSLContext sql;
    private final Clock clock;

    SigningKey(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public SecretKey key() {
        sql.execute("lock table signing_key");
        return sql.resultQuery("select secret from signing_key order by id desc limit 1")
                .fetchOptional(row -> hmac(row.get("secret", byte[].class)))
                .orElseGet(this::make);
    }

    private SecretKey make() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        sql.execute(
                "insert into signing_key (secret, made_at) values (?, cast(? as timestamptz))",
                secret,
                OffsetDateTime.now(clock));
        return hmac(secret);
    }

    private static SecretKey hmac(byte[] secret) {
        return new SecretKeySpec(secret, "HmacSHA256");
    }
}
