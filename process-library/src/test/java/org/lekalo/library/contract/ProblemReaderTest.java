package org.lekalo.library.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.Refusals.NotUnderstood;

class ProblemReaderTest {

    private static Refusal refusal(String body) {
        return ProblemReader.refusal(502, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsTheRefusalItsFactsAndItsSentence() {
        var refusal = refusal("""
                {"type": "urn:lekalo:refusal:record-in-use", "title": "Conflict", "status": 409, "instance": "/api",
                 "detail": "Есть процессы.", "reason": "processes", "names": ["Скидка"], "nothing": null}""");

        assertThat(refusal).isInstanceOf(RecordInUse.class).hasMessage("Есть процессы.");
        assertThat(refusal.facts()).isEqualTo(Map.of("reason", "processes", "names", List.of("Скидка")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad Gateway</html>",
                "null",
                "[]",
                "{}",
                "\"text\"",
                "{\"type\": \"about:blank\", \"status\": 502}",
                "{\"type\": 5}",
                "{\"type\": \"urn:lekalo:refusal:record-in-use\""
            })
    void understandsNothingElseAndKeepsTheStatus(String body) {
        assertThat(refusal(body)).isInstanceOf(NotUnderstood.class);
        assertThat(refusal(body).facts()).isEqualTo(Map.of("status", 502));
    }
}
