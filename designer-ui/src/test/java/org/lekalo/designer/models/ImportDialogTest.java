package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.beside;
import static org.lekalo.library.drawing.Drawings.more;
import static org.lekalo.library.drawing.Drawings.plain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.model.ProcessModel;

class ImportDialogTest {

    private final List<String> read = new ArrayList<>();
    private String xml = "";

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void takesADrawingUnderItsOwnName() {
        dialog().accept("any.bpmn", Drawings.discount().getBytes(StandardCharsets.UTF_8));

        assertThat(read).containsExactly("Согласование скидки");
    }

    @Test
    void takesADrawingWithoutANameUnderTheNameOfItsFile() {
        var unnamed = Drawings.discount().replace("id=\"Approval\" name=\"Согласование скидки\"", "id=\"Approval\"");

        dialog().accept("Скидки 2026.bpmn", unnamed.getBytes(StandardCharsets.UTF_8));

        assertThat(read).containsExactly("Скидки 2026");
    }

    @Test
    void refusesWithASentenceAndLetsAnotherBeTried() {
        var dialog = dialog();

        dialog.accept("letter.bpmn", "Dear all".getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(_find(dialog, Paragraph.class))
                .anyMatch(text -> text.getText().length() > 20 && text.hasClassName("import-refused"));
    }

    @Test
    void takesADrawingWithANameOfThousandsOfSigns() {
        var lengthy = Drawings.discount().replace("name=\"Согласование скидки\"", "name=\"" + "Я".repeat(5_000) + "\"");

        dialog().accept("long.bpmn", lengthy.getBytes(StandardCharsets.UTF_8));

        assertThat(read).singleElement().matches(name -> name.length() == 255 && name.endsWith("Я…"));
    }

    @Test
    void asksWhichOfSeveralProcessesToWorkOn() {
        var dialog = dialog();
        dialog.accept("two.bpmn", two().getBytes(StandardCharsets.UTF_8));
        assertThat(read).isEmpty();

        var choice = _get(dialog, PageChoice.class);
        _setValue(choice, choice.getListDataView().getItem(1));
        _click(_get(dialog, Button.class, spec -> spec.withText("Выбрать")));

        assertThat(read).containsExactly("Закупка");
        assertThat(ProcessModel.read(xml).processId()).isEqualTo("Theirs");
        assertThat(ProcessModel.read(xml).pages()).hasSize(2);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void takesAFileThatBpmnDoesNotAllowAsItIs() {
        var faulty = more(Drawings.discount(), arrow("F", "", ""));

        dialog().accept("faulty.bpmn", faulty.getBytes(StandardCharsets.UTF_8));

        assertThat(xml).isEqualTo(faulty);
    }

    private static String two() {
        return beside(Drawings.discount(), "Theirs", "Закупка", plain("task", "Buy"));
    }

    private ImportDialog dialog() {
        var dialog = new ImportDialog((name, taken) -> {
            read.add(name);
            xml = taken;
        });
        dialog.open();
        return dialog;
    }
}
