package org.lekalo.designer.types;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;

class TypesViewTest {

    private final AskedMetadata metadata =
            new AskedMetadata(new Metadata().recordTypes().type("deal").orElseThrow());
    private final AtomicInteger read = new AtomicInteger();

    @RegisterExtension
    final Screen screen = new Screen();

    private void open() {
        var vocabulary = new Vocabulary(() -> {
            read.incrementAndGet();
            return new Metadata().recordTypes();
        });
        screen.show(new TypesView(metadata.api(), vocabulary, screen.changes()));
    }

    @Test
    void listsTheTypesAndReadsThemAgainWhenSomebodyChangedThem() {
        open();

        assertThat(_find(Anchor.class)).extracting(Anchor::getText).startsWith("Сделки", "Компании");
        screen.tell(Kind.METADATA, "deal");

        screen.soon(() -> assertThat(read).hasValue(2));
    }

    @Test
    void aTypeWithoutANameIsRefusedAtTheName() {
        open();
        metadata.refusal = FieldsRefused.of(List.of(new FieldProblem("plural", "Укажите название.")));

        _click(_get(Button.class, spec -> spec.withText("Добавить тип")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Одна запись называется")), "Объект");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Добавить")));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Много записей называются"))
                        .getErrorMessage())
                .isEqualTo("Укажите название.");
    }
}
