package org.lekalo.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OutboxApi.State;

/**
 * Two nodes send what waits, and one is killed while they do, again and again: twice, or as often as {@code -Dlekalo.kills=50}
 * says.
 */
class KilledSendersIT {

    private static final int LETTERS = 400;
    private static final int KILLS = Integer.getInteger("lekalo.kills", 2);

    /** After how many letters of a round a node is killed. */
    private final Random moments = new Random(KILLS);

    private final GreenMail mail = new GreenMail(ServerSetup.dynamicPort(new ServerSetup[] {ServerSetup.SMTP}));

    @BeforeEach
    void begin() {
        mail.start();
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    @Test
    void noLetterGoesOutTwiceAndEachIsAccountedFor() throws Exception {
        try (var postgres = OwnPostgres.start()) {
            var nodes = new ArrayDeque<CompletableFuture<BuiltServer>>();
            nodes.add(together(postgres));
            for (int killed = 0; killed < KILLS; killed++) {
                nodes.add(together(postgres));
                nodes.forEach(CompletableFuture::join);
                int before = mail.getReceivedMessages().length;
                int moment = 1 + moments.nextInt(LETTERS / 2);
                post(postgres, killed);
                nodes.forEach(node -> wake(node.join()));
                patiently()
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> mail.getReceivedMessages().length >= before + moment);
                nodes.remove().join().kill();
                patiently().until(() -> states(postgres).getOrDefault("WAITING", 0L) == 0);
            }
            nodes.remove().join().close();

            var received = received();
            var states = states(postgres);
            assertThat(received.values()).as("how often each came").containsOnly(1L);
            assertThat(received.keySet()).as("what is said to be sent").containsAll(in(postgres, "SENT"));
            var unclear = Stream.of("SENDING", "IN_DOUBT")
                    .mapToLong(state -> states.getOrDefault(state, 0L))
                    .sum();
            assertThat(unclear).as("what a killed node was at").isLessThanOrEqualTo(KILLS);
            assertThat(states.keySet()).isSubsetOf("SENT", "SENDING", "IN_DOUBT");
        }
    }

    /** The mail server's thread fails where its client is killed, as it has to. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(Duration.ofMinutes(3));
    }

    /** A node looks for letters when one is put in its hands. */
    private static void wake(BuiltServer node) {
        var outbox = node.api(OutboxApi.class);
        outbox.again(outbox.letters(State.WAITING, null, 1, null).rows().get(0).id());
    }

    private CompletableFuture<BuiltServer> together(OwnPostgres postgres) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return on(postgres);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private BuiltServer on(OwnPostgres postgres) throws IOException {
        return BuiltServer.on(
                postgres,
                Map.of(
                        "LEKALO_MAIL_HOST",
                        "127.0.0.1",
                        "LEKALO_MAIL_PORT",
                        Integer.toString(mail.getSmtp().getPort()),
                        "LEKALO_MAIL_TLS",
                        "none",
                        "LEKALO_MAIL_FROM",
                        "crm@example.com"));
    }

    /** As whoever writes letters has committed them. */
    private static void post(OwnPostgres postgres, int round) throws SQLException {
        postgres.execute("""
                insert into outbox (key, kind, recipient, subject, content, made_at, since, due_at, state)
                select 'letter-%1$d-' || n, 'mail', 'c%1$d-' || n || '@example.com', 'Letter',
                    jsonb_build_object('id', 'l%1$d-' || n, 'to', 'c%1$d-' || n || '@example.com', 'name', '',
                        'subject', 'Letter', 'text', 'Text', 'files', '[]'::jsonb),
                    now(), now(), now(), 'WAITING'
                from generate_series(1, %2$d) n
                """.formatted(round, LETTERS));
    }

    private Map<String, Long> received() throws MessagingException {
        Map<String, Long> received = new HashMap<>();
        for (var letter : mail.getReceivedMessages()) {
            received.merge(letter.getRecipients(RecipientType.TO)[0].toString(), 1L, Long::sum);
        }
        return received;
    }

    private static Map<String, Long> states(OwnPostgres postgres) throws SQLException {
        return postgres.counts("select state, count(*) from outbox group by state");
    }

    private static Set<String> in(OwnPostgres postgres, String state) throws SQLException {
        return postgres.counts("select recipient, 1 from outbox where state = '" + state + "'")
                .keySet();
    }
}
