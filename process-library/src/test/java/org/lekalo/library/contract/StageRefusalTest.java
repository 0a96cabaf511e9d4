package org.lekalo.library.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.GatesApi.StageRefused;
import org.lekalo.library.contract.StageRefusal.FailedCheck;
import org.lekalo.library.contract.StageRefusal.ForbiddenMove;
import org.lekalo.library.contract.StageRefusal.Missing;

class StageRefusalTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static final StageRefusal IN_RUSSIAN = refusal("Успех", "Сумма", "Назовите клиента.", List.of());
    private static final StageRefusal IN_ENGLISH = refusal("Won", "Amount", "Name the customer.", List.of());

    private static StageRefusal refusal(String stage, String field, String check, List<ForbiddenMove> moves) {
        return new StageRefusal(
                "sales",
                "won",
                stage,
                List.of(new Missing("amount", field), new Missing("company", "X")),
                List.of(new FailedCheck("Customer", check, List.of("company", "source"))),
                moves);
    }

    private static Map<String, Object> crossed(Map<String, Object> facts) throws JsonProcessingException {
        var json = new ObjectMapper();
        return json.readValue(json.writeValueAsString(facts), new TypeReference<>() {});
    }

    @Test
    void saysAllThatStandsInTheWay() {
        assertThat(IN_ENGLISH.summary(Locale.ENGLISH)).isEqualTo("Fill in: “Amount”, “X”. Name the customer.");
        assertThat(IN_RUSSIAN.summary(RUSSIAN)).contains("«Сумма», «X»").endsWith("Назовите клиента.");
    }

    @Test
    void canBeMendedByFillingFieldsUnlessTheMoveIsForbidden() {
        var forbidden = refusal("Won", "Amount", "x", List.of(new ForbiddenMove("Not from here.", List.of())));

        assertThat(IN_ENGLISH.canBeMended()).isTrue();
        assertThat(forbidden.canBeMended()).isFalse();
        assertThat(forbidden.summary(Locale.ENGLISH)).endsWith("Not from here.");
    }

    @Test
    void isWrittenInTheLanguageOfTheReader() {
        var refused = new StageRefused(IN_RUSSIAN, IN_ENGLISH);

        assertThat(refused.facts(Locale.ENGLISH)).containsEntry("stageName", "Won");
        assertThat(refused.facts(RUSSIAN)).containsEntry("stageName", "Успех");
    }

    @Test
    void isTheSameOnTheOtherSide() throws JsonProcessingException {
        var moves = List.of(new ForbiddenMove("Not you.", List.of("head")));
        var whole = refusal("Won", "Amount", "Name the customer.", moves);
        var facts = new StageRefused(whole, whole).facts(Locale.ENGLISH);

        assertThat(new StageRefused(crossed(facts)).refusal(RUSSIAN)).isEqualTo(whole);
    }

    @Test
    void isReadAsFarAsItIsThere() {
        assertThat(new StageRefused(Map.of("stage", "won", "missing", List.of("odd"))).refusal(RUSSIAN))
                .isEqualTo(new StageRefusal("", "won", "", List.of(new Missing("", "")), List.of(), List.of()));
    }
}
