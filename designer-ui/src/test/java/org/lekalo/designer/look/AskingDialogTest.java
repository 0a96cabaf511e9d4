package org.lekalo.designer.look;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;

class AskingDialogTest {

    private final AtomicInteger made = new AtomicInteger();

    @RegisterExtension
    final Screen screen = new Screen();

    private final class Naming extends AskingDialog {

        private final TextField name = new TextField();

        Naming(boolean closes) {
            add(name);
            getFooter().add(cancel("Отмена"), primary("Создать", () -> {
                made.incrementAndGet();
                if (closes) {
                    close();
                }
            }));
        }
    }

    @Test
    void closesAtOnceWhereNothingWasTyped() {
        var dialog = open(true);

        _click(button("Отмена"));

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void asksBeforeWhatWasTypedIsLostAndStaysWhereOneStays() {
        var dialog = open(true);
        _fireDomEvent(_get(Unsaved.class), "touched");

        _click(button("Отмена"));
        Screen.answer();
        ConfirmDialogKt._fireConfirm(_get(LoseTyped.class));

        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void asksWithTheFocusWhereOneTypedSoThatStayingLeadsBackThere() {
        var dialog = open(true);
        _fireDomEvent(_get(Unsaved.class), "touched");

        dialog.leave();

        assertThat(Screen.asked()).anyMatch(called -> called.contains("tellAndReturn"));
    }

    @Test
    void canBeLeftThoughTheBrowserCouldNotBeAsked() {
        var dialog = open(true);
        _fireDomEvent(_get(Unsaved.class), "touched");

        dialog.leave();
        Screen.fail();

        assertThat(_get(LoseTyped.class).isOpened()).isTrue();
    }

    @Test
    void goesAwayWithWhatWasTypedOnceOneSaidSo() {
        var dialog = open(true);
        _fireDomEvent(_get(Unsaved.class), "touched");

        dialog.leave();
        Screen.answer();
        ConfirmDialogKt._fireReject(_get(LoseTyped.class));

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void asksNothingAfterItHasDoneWhatItIsFor() {
        open(true);
        _fireDomEvent(_get(Unsaved.class), "touched");

        _click(button("Создать"));

        _assertNone(LoseTyped.class);
        _assertNone(Naming.class);
        assertThat(made).hasValue(1);
    }

    @Test
    void takesNoSecondPressWhileItGoesAway() {
        open(true);
        var create = button("Создать");

        _click(create);

        assertThat(create.isEnabled()).isFalse();
    }

    @Test
    void canBePressedAgainWhereItStays() {
        open(false);

        _click(button("Создать"));

        assertThat(button("Создать").isEnabled()).isTrue();
    }

    private Naming open(boolean closes) {
        var dialog = new Naming(closes);
        dialog.open();
        return dialog;
    }

    private static Button button(String text) {
        return _get(Button.class, query -> query.withText(text));
    }
}
