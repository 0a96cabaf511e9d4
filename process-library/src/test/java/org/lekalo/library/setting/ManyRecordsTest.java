package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Part;

class ManyRecordsTest {

    private static final ManyRecords RECORDS = new ManyRecords();
    private static final Many OF_THE_DEAL = new Many("payment", "deal");
    private static final Many ALL = new Many("payment", null);

    @Test
    void areThoseThatReferToTheRecordOrAllOfAType() {
        assertThat(read(RECORDS, "payment.deal")).contains(OF_THE_DEAL);
        assertThat(read(RECORDS, "payment")).contains(ALL);
        assertThat(written(RECORDS, OF_THE_DEAL)).isEqualTo(Map.of(Kinds.NAME, "payment.deal"));
        assertThat(written(RECORDS, ALL)).isEqualTo(Map.of(Kinds.NAME, "payment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment.", ".deal", "payment.deal.company", "payment deal", "${x}.deal"})
    void readsNothingElse(String text) {
        assertThat(read(RECORDS, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "payment, ''",
        "payment.deal, ''",
        "spaceship, unknown-type spaceship",
        "spaceship.deal, unknown-type spaceship",
        "payment.gone, unknown-field gone",
        "payment.amount, not-related amount",
        "deal.company, not-related company",
    })
    void areFoundWhereTheyCannotBeFoundByTheirReference(String text, String found) {
        assertThat(String.join(", ", found(RECORDS, read(RECORDS, text).orElseThrow())))
                .isEqualTo(found);
    }

    @Test
    void mayReferToWhateverWhileNobodyKnowsOfWhichRecords() {
        assertThat(found(RECORDS, new Many("deal", "company"), Company.aboutNothing()))
                .isEmpty();
        assertThat(found(RECORDS, new Many("deal", "gone"), Company.aboutNothing()))
                .containsExactly("unknown-field gone");
    }

    @Test
    void useTheirTypeAndTheReference() {
        assertThat(uses(RECORDS, OF_THE_DEAL)).containsExactly(Part.type("payment"), Part.field("payment", "deal"));
        assertThat(uses(RECORDS, ALL)).containsExactly(Part.type("payment"));
    }
}
