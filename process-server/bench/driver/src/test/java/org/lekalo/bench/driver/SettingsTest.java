package org.lekalo.bench.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void takesFiveRoundsWhereNothingElseIsAsked() {
        assertThat(Settings.of()).hasToString("--rounds=5 --seconds=10 --warm-up=20");
    }

    @Test
    void takesWhatIsAsked() {
        assertThat(Settings.of("--rounds=2", "--seconds=3"))
                .isEqualTo(new Settings(2, Duration.ofSeconds(3), Duration.ofSeconds(20)));
    }

    @Test
    void refusesAnUnknownArgument() {
        assertThatThrownBy(() -> Settings.of("--round=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--round=2");
    }
}
