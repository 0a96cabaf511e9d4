package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;

class ColumnsDialogTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final List<List<String>> chosen = new ArrayList<>();

    @BeforeEach
    void open() {
        var deal = new Metadata().recordTypes().type("deal").orElseThrow();
        new ColumnsDialog(deal, List.of("amount", "title"), chosen::add).open();
    }

    @Test
    void putsThoseThatAreShownFirstInTheirOrder() {
        assertThat(_find(Checkbox.class)).extracting(Checkbox::getLabel).startsWith("Сумма", "Название", "Скидка, %");
        assertThat(_find(Checkbox.class)).extracting(Checkbox::getValue).startsWith(true, true, false);
    }

    @Test
    void aColumnIsMovedWithoutAMouseAndCanBeMovedOn() {
        mover("Поднять «Название»").click();

        assertThat(mover("Поднять «Название»").isEnabled()).isFalse();
        assertThat(mover("Опустить «Название»").isEnabled()).isTrue();
        press("Применить");
        assertThat(chosen).containsExactly(List.of("title", "amount"));
        _assertNone(ColumnsDialog.class);
    }

    @Test
    void aColumnThatIsChosenStandsWhereItsRowStands() {
        _setValue(_get(Checkbox.class, query -> query.withLabel("Скидка, %")), true);
        mover("Поднять «Скидка, %»").click();

        press("Применить");

        assertThat(chosen).containsExactly(List.of("amount", "discount", "title"));
    }

    @Test
    void aListHasAtLeastOneColumn() {
        _find(Checkbox.class).stream().filter(Checkbox::getValue).forEach(box -> _setValue(box, false));

        assertThat(_get(Button.class, query -> query.withText("Применить")).isEnabled())
                .isFalse();
    }

    @Test
    void theUsualOnesAreAskedForByNoneAtAll() {
        press("Как обычно");

        assertThat(chosen).containsExactly(List.of());
    }

    private static Button mover(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }
}
