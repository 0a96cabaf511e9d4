package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class EnterConfirmsTest {

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void confirmsInALineOfText() {
        assertThat(confirmedByEnterIn(new TextField())).isOne();
        assertThat(confirmedByEnterIn(new PasswordField())).isOne();
    }

    @Test
    void doesNothingInATextOfSeveralLines() {
        assertThat(confirmedByEnterIn(new TextArea())).isZero();
    }

    private int confirmedByEnterIn(Component field) {
        var confirmed = new AtomicInteger();
        var confirm = new Button("Сохранить", click -> confirmed.incrementAndGet());
        EnterConfirms.in(field, confirm);
        screen.show(new Div(field, confirm));

        ShortcutsKt._fireShortcut(field, Key.ENTER);

        return confirmed.get();
    }
}
