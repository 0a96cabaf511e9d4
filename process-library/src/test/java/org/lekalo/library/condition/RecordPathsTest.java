package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Company;

class RecordPathsTest {

    private static final RecordTypes TYPES = Company.types();
    private static final RecordType DEAL = TYPES.type("deal").orElseThrow();

    private static Optional<String> unknown(String name) {
        return RecordPaths.unknownPart(DEAL, TYPES, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal",
                "deal.id",
                "deal.ref",
                "deal.amount",
                "record.amount",
                "deal.company.city",
                "deal.company.ref",
                "deal.owner.name",
                "deal.closeDate.year",
                "deal.payments",
                "deal.payments.count",
                "deal.payments.sum",
                "deal.payments.sum.amount",
                "deal.payments.items",
                "deal.payments.items.confirmed",
                "deal.payments.items.deal.amount"
            })
    void areKnown(String name) {
        assertThat(unknown(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deal.gone, gone",
        "deal.company.gone, gone",
        "deal.amount.gone, gone",
        "deal.title.length, length",
        "deal.payments.average, average",
        "deal.payments.count.amount, amount",
        "deal.payments.sum.confirmed, confirmed",
        "deal.payments.sum.gone, gone",
        "deal.payments.sum.amount.gone, gone",
        "deal.payments.items.gone, gone",
    })
    void areNotAndThatPartIsNamed(String name, String part) {
        assertThat(unknown(name)).contains(part);
    }

    @Test
    void beginWithTheTypeOrTheWordRecord() {
        assertThat(RecordPaths.isAboutTheRecord(DEAL, "deal.amount")).isTrue();
        assertThat(RecordPaths.isAboutTheRecord(DEAL, "record")).isTrue();
        assertThat(RecordPaths.isAboutTheRecord(DEAL, "company.city")).isFalse();
        assertThat(RecordPaths.isAboutTheRecord(DEAL, "dealer.name")).isFalse();
        assertThat(RecordPaths.isAboutTheRecord(DEAL, "outcome_deal.1")).isFalse();
    }
}
