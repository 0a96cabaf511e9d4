package org.lekalo.library.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How records and files are pointed at. */
class ReferencesTest {

    @Test
    void areWrittenAsTheyAreRead() {
        assertThat(RecordRef.of("deal:42")).isEqualTo(new RecordRef("deal", 42)).hasToString("deal:42");
        assertThat(FileRef.of("file:12")).isEqualTo(new FileRef(12)).hasToString("file:12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deal", ":42", "deal:", "deal:x", "deal:1:2"})
    void areNothingElseToARecord(String text) {
        assertThatThrownBy(() -> RecordRef.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "deal:12", "file:", "file:x"})
    void areNothingElseToAFile(String text) {
        assertThatThrownBy(() -> FileRef.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void crossAsTexts() throws JsonProcessingException {
        var json = new ObjectMapper();

        assertThat(json.writeValueAsString(new RecordRef("deal", 42))).isEqualTo("\"deal:42\"");
        assertThat(json.readValue("\"deal:42\"", RecordRef.class)).isEqualTo(new RecordRef("deal", 42));
        assertThat(json.readValue(json.writeValueAsString(new FileRef(12)), FileRef.class))
                .isEqualTo(new FileRef(12));
    }
}
