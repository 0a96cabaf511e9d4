package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;

class FoundRecordsTest {

    private final List<Match> deals = LongStream.rangeClosed(1, 70)
            .mapToObj(id -> new Match(new RecordRef("deal", id), id > 68 ? "Окна" : "Сделка " + id))
            .toList();
    private final ComboBox<Match> box = new ComboBox<>();

    @RegisterExtension
    final Screen screen = new Screen();

    @BeforeEach
    void show() {
        FoundRecords.in(
                box,
                text -> deals.stream()
                        .filter(deal -> deal.title().contains(text))
                        .limit(FoundRecords.MOST)
                        .toList());
        screen.show(box);
    }

    @Test
    void saysThatThereMayBeMoreThanItShows() {
        assertThat(ComboBoxKt.getSuggestionItems(box)).hasSize(50);

        assertThat(box.getHelperText()).contains("наберите больше букв");
    }

    @Test
    void saysNothingWhereItShowsAll() {
        ComboBoxKt.setUserInput(box, "Окна");

        assertThat(ComboBoxKt.getSuggestionItems(box)).hasSize(2);
        assertThat(box.getHelperText()).isNullOrEmpty();
    }

    @Test
    void callsRecordsOfOneTitleByTheirNumbersToo() {
        ComboBoxKt.setUserInput(box, "Окна");

        assertThat(ComboBoxKt.getSuggestions(box)).containsExactly("Окна · № 69", "Окна · № 70");
    }
}
