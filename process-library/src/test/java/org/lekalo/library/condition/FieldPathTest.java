package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.setting.Company;

class FieldPathTest {

    private static final RecordTypes TYPES = Company.types();

    private static Optional<Field> field(String feel) {
        return FieldPath.find(feel, TYPES.type("deal").orElseThrow(), TYPES);
    }

    @ParameterizedTest
    @CsvSource({
        "deal.amount, amount",
        "record.amount, amount",
        "' deal.company.city ', city",
        "deal.`company`.city, city",
    })
    void isAFieldsName(String feel, String key) {
        assertThat(field(feel)).map(Field::key).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal",
                "amount",
                "deal.gone",
                "deal.title.city",
                "deal.gone.city",
                "deal.amount + 1",
                "payment.amount"
            })
    void isNothingElse(String feel) {
        assertThat(field(feel)).isEmpty();
    }
}
