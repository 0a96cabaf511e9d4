package org.lekalo.library.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactValuesTest {

    private static final ObjectMapper JSON = ExactValues.in(new ObjectMapper());

    private static Map<String, Object> read(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    @Test
    void keepAnAmountThatNoFloatingPointNumberHolds() throws JsonProcessingException {
        assertThat(read("{\"amount\": 999999999999999.99}"))
                .isEqualTo(Map.of("amount", new BigDecimal("999999999999999.99")));
    }

    @Test
    void areFloatingPointNumbersWhereThoseAreWrittenInTheSameWay() throws JsonProcessingException {
        assertThat(read("{\"share\": 0.1, \"amount\": 12.50}")).isEqualTo(Map.of("share", 0.1, "amount", 12.5));
    }

    @Test
    void areReadAsEverElsewhere() throws JsonProcessingException {
        assertThat(read("{\"count\": 5, \"text\": \"0.1\", \"all\": [1, {\"a\": true}]}"))
                .isEqualTo(Map.of("count", 5, "text", "0.1", "all", List.of(1, Map.of("a", true))));
    }

    @Test
    void holdWhatIsTooLargeForAFloatingPointNumber() throws JsonProcessingException {
        assertThat(read("{\"amount\": 1.5e400}")).isEqualTo(Map.of("amount", new BigDecimal("1.5e400")));
    }
}
