package org.lekalo.designer.exchange;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Century;
import org.lekalo.library.contract.ExchangeApi.ColumnSeen;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;

class ImportReadingTest {

    private static final String TIMED = "В колонке есть время суток. В поле попадёт только дата.";

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void saysThatAFieldForADateLeavesOutTheTimes() {
        var reading = reading(new ColumnSeen(false, null, null, null, null, true));

        reading.about(field("due", FieldKind.DATE));
        assertThat(_find(Span.class, query -> query.withText(TIMED))).hasSize(1);

        reading.about(field("due", FieldKind.DATE_TIME));
        assertThat(_find(Span.class, query -> query.withText(TIMED))).isEmpty();
    }

    @Test
    void concludesThatBirthdaysAreNotInTheFuture() {
        var reading = reading(new ColumnSeen(true, null, null, null, Century.TWO_THOUSANDS, false));

        reading.about(field("birthday", FieldKind.DATE));
        assertThat(century()).isEqualTo("по значениям колонки: Не позже сегодня");

        reading.about(field("due", FieldKind.DATE));
        assertThat(century()).isEqualTo("по значениям колонки: 2000–2099");
    }

    @Test
    void saysWhichYearsTwoDigitsMeanInAFieldThatIsNoBirthday() {
        var reading = reading(new ColumnSeen(true, null, null, null, null, false));

        reading.about(field("valid_until", FieldKind.DATE));
        assertThat(select().getHelperText())
                .contains(String.valueOf(LocalDate.now(ZoneId.systemDefault()).getYear() + ExchangeApi.YEARS_AHEAD));

        reading.about(field("birthday", FieldKind.DATE));
        assertThat(select().getHelperText()).isEmpty();
    }

    private ImportReading reading(ColumnSeen seen) {
        return screen.show(new ImportReading(seen, () -> {}));
    }

    private static Field field(String key, FieldKind kind) {
        return Field.of(key, new Text("Дата", "Date"), kind);
    }

    private static String century() {
        return select().getEmptySelectionCaption();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Century> select() {
        return _get(Select.class, query -> query.withLabel("Год из двух цифр читать как"));
    }
}
