package org.lekalo.bench.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.bench.driver.Settings.Part;

class SettingsTest {

    @Test
    void takesFiveRoundsWhereNothingElseIsAsked() {
        assertThat(Settings.of())
                .hasToString(
                        "--rounds=5 --seconds=10 --warm-up=20 --practice=6000 --tasks=1000000 --calls=400 --kills=20");
    }

    @Test
    void takesWhatIsAsked() {
        assertThat(Settings.of("--rounds=2", "--seconds=3", "--only=saves"))
                .hasToString(
                        "--rounds=2 --seconds=3 --warm-up=20 --practice=6000 --tasks=1000000 --calls=400 --kills=20")
                .extracting(Settings::parts)
                .isEqualTo(List.of(Part.SAVES));
    }

    @Test
    void refusesAnUnknownArgument() {
        assertThatThrownBy(() -> Settings.of("--round=2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--round=2");
    }
}
