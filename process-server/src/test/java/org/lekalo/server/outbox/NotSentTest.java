package org.lekalo.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.server.outbox.NotSent.Verdict;

class NotSentTest {

    private static String kept(String said) {
        return String.valueOf(
                NotSent.forGood("refused", Map.of("said", said)).facts().get("said"));
    }

    @Test
    void saysWhatFollows() {
        assertThat(NotSent.forGood("address", Map.of()).verdict()).isEqualTo(Verdict.FOR_GOOD);
        assertThat(NotSent.forNow("broken-off", Map.of()).verdict()).isEqualTo(Verdict.FOR_NOW);
        assertThat(NotSent.perhapsSent("unanswered", Map.of()).verdict()).isEqualTo(Verdict.PERHAPS_SENT);
    }

    @Test
    void whatLiesInTheWayOutIsKnownByItsReason() {
        var down = NotSent.noLine("unreachable", Map.of());

        assertThat(down.verdict()).isEqualTo(Verdict.FOR_NOW);
        assertThat(down.reason()).isEqualTo("line.unreachable");
        assertThat(NotSent.forNow("recipient-later", Map.of()).reason()).isEqualTo("recipient-later");
    }

    @Test
    void whatAnotherMachineSaidIsOneLineThatTheDatabaseTakes() {
        assertThat(kept("550 no\r\n550 such\0\ud83d\tuser ")).isEqualTo("550 no 550 such user");
    }

    @Test
    void whatAnotherMachineSaidAtLengthIsCut() {
        assertThat(kept("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(kept("x".repeat(501))).isEqualTo("x".repeat(500) + "…");
    }
}
