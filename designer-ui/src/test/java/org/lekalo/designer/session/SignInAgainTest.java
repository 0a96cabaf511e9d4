package org.lekalo.designer.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.SessionApi;

class SignInAgainTest {

    private final People people = new People();
    private final SignedIn person = new SignedIn(new SessionApi.SignedIn(
            "old", Instant.EPOCH, People.signedIn(People.ELENA).me()));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void goesOnWithANewTokenAfterTheRightPassword() {
        ask();

        _setValue(_get(PasswordField.class), "right");
        _click(_get(Button.class, button -> button.withText("Продолжить")));

        assertThat(person.token()).isEqualTo("token-elena");
        _assertNone(SignInAgain.class);
    }

    @Test
    void staysAfterAWrongOne() {
        ask();

        _setValue(_get(PasswordField.class), "wrong");
        _click(_get(Button.class, button -> button.withText("Продолжить")));

        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(person.token()).isEqualTo("old");
    }

    @Test
    void asksOnceHoweverManyCallsWereRefused() {
        ask();
        ask();

        assertThat(_find(SignInAgain.class)).hasSize(1);
    }

    private void ask() {
        SignInAgain.ask(person, people, () -> {});
    }
}
