package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Screen;

class ImportDialogTest {

    private final List<String> read = new ArrayList<>();

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

    private ImportDialog dialog() {
        var dialog = new ImportDialog((name, xml) -> read.add(name));
        dialog.open();
        return dialog;
    }
}
