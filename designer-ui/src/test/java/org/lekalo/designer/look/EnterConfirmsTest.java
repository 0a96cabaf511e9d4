package org.lekalo.designer.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class EnterConfirmsTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Button confirm = new Button("Сохранить");

    @Test
    void confirmsInALineOfText() {
        assertThat(confirmsByEnter(new TextField())).isTrue();
        assertThat(confirmsByEnter(new PasswordField())).isTrue();
    }

    @Test
    void doesNothingInATextOfSeveralLines() {
        assertThat(confirmsByEnter(new TextArea())).isFalse();
    }

    @Test
    void isToldToTheBrowserAgainWhereTheFieldIsShownAgain() {
        var field = new TextField();
        EnterConfirms.in(field, confirm);
        screen.show(new Div(field, confirm));
        screen.show(new Div());

        UI.getCurrent().add(new Div(field, confirm));

        assertThat(isTold()).isTrue();
    }

    private boolean confirmsByEnter(Component field) {
        screen.show(new Div());
        UI.getCurrent().add(new Div(field, confirm));
        EnterConfirms.in(field, confirm);
        return isTold();
    }

    private static boolean isTold() {
        return Screen.asked().stream().anyMatch(asked -> asked.contains("enterPresses"));
    }
}
