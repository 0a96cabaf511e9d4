package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;

class EnclosuresTest {

    private static final Enclosures ENCLOSURES = new Enclosures();

    static final Set<Map.Entry<String, Enclosed>> WRITTEN = Map.<String, Enclosed>of(
                    "*", new Enclosed(true, List.of()),
                    "scan", new Enclosed(false, List.of("scan")),
                    "scan,contract", new Enclosed(false, List.of("scan", "contract")),
                    "*,scan", new Enclosed(true, List.of("scan")))
            .entrySet();

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void readsAndWritesEachInOneWay(Map.Entry<String, Enclosed> written) {
        assertThat(read(ENCLOSURES, written.getKey())).contains(written.getValue());
        assertThat(written(ENCLOSURES, written.getValue())).isEqualTo(Map.of(Kinds.NAME, written.getKey()));
    }

    @Test
    void theAsteriskMayStandAnywhere() {
        assertThat(read(ENCLOSURES, " scan , * ")).contains(new Enclosed(true, List.of("scan")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan,", ",scan", "scan,,contract", "file:12", "a b", "${x}", "**"})
    void readsNothingElse(String text) {
        assertThat(read(ENCLOSURES, text)).isEmpty();
    }

    @Test
    void findsFieldsThatHoldNoFile() {
        assertThat(found(ENCLOSURES, new Enclosed(true, List.of("scan", "gone", "title"))))
                .containsExactly("unknown-field gone", "not-a-file title");
        assertThat(found(ENCLOSURES, new Enclosed(false, List.of("gone")), Company.aboutNothing()))
                .isEmpty();
    }

    @Test
    void usesTheFieldsAlone() {
        assertThat(uses(ENCLOSURES, new Enclosed(true, List.of("scan")))).containsExactly(Part.field("deal", "scan"));
        assertThat(uses(ENCLOSURES, Enclosed.NOTHING)).isEmpty();
    }
}
