package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.DateOrder;
import org.lekalo.library.contract.ExchangeApi.EmptyCells;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Reading;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.lekalo.library.contract.Refusals.Unreadable;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

class AskedTest {

    private static final Reading MONTH_FIRST = new Reading(null, null, DateOrder.MONTH_DAY_YEAR, null);
    private static final Reading NEXT_CENTURY = new Reading(null, null, null, Century.TWO_THOUSANDS);
    private static final RecordType CONTACT = new RecordType(
            "contact",
            new Text("Контакт", "Contact"),
            new Text("Контакты", "Contacts"),
            List.of(
                    Field.of("birthday", new Text("День рождения", "Birthday"), FieldKind.DATE),
                    Field.of("met", new Text("Знакомы с", "Met"), FieldKind.DATE)),
            List.of());

    private static Asked asked(@Nullable List<@Nullable Reading> readings) {
        var mapping = new Mapping(Arrays.asList("birthday", null, "met", "gone"), null);
        return Asked.of(new Start(mapping, "Europe/Moscow", readings, null), Locale.ENGLISH);
    }

    @Test
    void keepsWhatEmptyCellsSayNothingAboutUnlessSomebodyWantsOtherwise() {
        var clear = new Start(new Mapping(List.of(), null), "UTC", null, EmptyCells.CLEAR);

        assertThat(asked(null).emptyCells()).isEqualTo(EmptyCells.KEEP);
        assertThat(Asked.of(clear, Locale.ENGLISH).emptyCells()).isEqualTo(EmptyCells.CLEAR);
        assertThat(asked(null).zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void nobodyIsBornInTheFutureUnlessSomebodySaysSo() {
        assertThat(asked(null).reading(0, CONTACT)).isEqualTo(new Reading(null, null, null, Century.PAST));
        assertThat(asked(List.of(MONTH_FIRST)).reading(0, CONTACT))
                .isEqualTo(new Reading(null, null, DateOrder.MONTH_DAY_YEAR, Century.PAST));
        assertThat(asked(List.of(NEXT_CENTURY)).reading(0, CONTACT)).isEqualTo(NEXT_CENTURY);
    }

    @Test
    void anyOtherColumnIsReadAsItIsSetOrByItself() {
        var readings = asked(Arrays.asList(null, null, MONTH_FIRST));

        assertThat(readings.reading(1, CONTACT)).isEqualTo(Reading.BY_THE_COLUMN);
        assertThat(readings.reading(2, CONTACT)).isEqualTo(MONTH_FIRST);
        assertThat(readings.reading(3, CONTACT)).isEqualTo(Reading.BY_THE_COLUMN);
    }

    @Test
    void aColumnThatIsLeftOutOrWhoseFieldIsGoneHasNone() {
        assertThat(asked(null).field(0, CONTACT)).map(Field::key).contains("birthday");
        assertThat(asked(null).field(1, CONTACT)).isEmpty();
        assertThat(asked(null).field(3, CONTACT)).isEmpty();
        assertThat(asked(null).field(99, CONTACT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Moscow", "+99:00", "Europe/Nowhere"})
    void aClockThatIsNowhereIsRefused(String zone) {
        var start = new Start(new Mapping(List.of(), null), zone);

        assertThat(catchThrowableOfType(Unreadable.class, () -> Asked.of(start, Locale.ENGLISH))
                        .facts())
                .containsEntry("at", "zone");
    }
}
