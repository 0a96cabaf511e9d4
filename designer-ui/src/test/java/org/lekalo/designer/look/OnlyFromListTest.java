package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;

class OnlyFromListTest {

    private final ComboBox<String> people = new ComboBox<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @ParameterizedTest
    @ValueSource(strings = {"Борис", "борис  к", "Кузн", "КУЗНЕЦОВ", "Фёдор"})
    void takesTheOnePersonWhomWhatIsTypedLeaves(String text) {
        showPeople();

        type(people, text);

        assertThat(people.getValue()).isEqualTo(text.startsWith("Ф") ? "Алла Федорова" : "Борис Кузнецов");
        assertThat(people.isInvalid()).isFalse();
        assertThat(OnlyFromList.stray(people)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Анна", "ознец", "Виктор", "А"})
    void takesNobodyWhereSeveralAreLeftOrNoneIsCalledSo(String text) {
        showPeople();
        people.setValue("Борис Кузнецов");

        type(people, text);

        assertThat(people.getValue()).isEqualTo("Борис Кузнецов");
        assertThat(people.getErrorMessage()).isEqualTo("«%s» нет в списке: выберите из него.", text);
        assertThat(OnlyFromList.stray(people)).isPresent();
    }

    @Test
    void takesTheOneRecordThatIsFound() {
        var records = new ComboBox<Match>();
        var found = new Match(new RecordRef("contact", 7), "Смирнова Ольга");
        FoundRecords.in(
                records,
                text -> Stream.of(found)
                        .filter(one -> one.title().startsWith(text))
                        .toList());
        OnlyFromList.in(records);
        screen.show(records);

        type(records, "Смирн");

        assertThat(records.getValue()).isEqualTo(found);
    }

    private void showPeople() {
        people.setItems(List.of("Борис Кузнецов", "Анна Орлова", "Анна Павлова", "Алла Федорова"));
        OnlyFromList.in(people);
        screen.show(people);
    }

    private static <T> void type(ComboBox<T> box, String text) {
        ComponentUtil.fireEvent(box, new CustomValueSetEvent<>(box, true, text));
    }
}
