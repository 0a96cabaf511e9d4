package org.lekalo.designer.shell;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.LoseTyped;
import org.lekalo.designer.look.SavesItself;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.session.SigningIn;

class UserMenuTest {

    private final AuthenticationContext authentication = mock();

    @RegisterExtension
    final Screen screen = new Screen();

    /** Saves what is on it when it is left, and cannot. */
    public static final class Unsaveable extends Div implements SavesItself {

        @Override
        public void beforeLeaving(Runnable go, Runnable stay) {
            stay.run();
        }
    }

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

    @Test
    void signsOutAtOnceWhereNothingIsTyped() {
        var menu = menu();

        choose(menu, "Выйти");

        verify(authentication).logout();
    }

    @Test
    void endsTheSessionOnlyOnceOneAgreedToLoseWhatIsTyped() {
        var menu = menu();
        type();

        choose(menu, "Выйти");
        Screen.answer();

        verify(authentication, never()).logout();
        ConfirmDialogKt._fireReject(_get(LoseTyped.class));
        verify(authentication).logout();
    }

    @Test
    void keepsWhatIsTypedWhereOneStays() {
        var menu = menu();
        type();

        choose(menu, "Выйти");
        Screen.answer();
        ConfirmDialogKt._fireConfirm(_get(LoseTyped.class));

        verify(authentication, never()).logout();
        assertThat(Unsaved.isAnyTouchedOn(UI.getCurrent())).isTrue();
        assertThat(Screen.asked()).anyMatch(asked -> asked.contains("typeOn"));
    }

    @Test
    void asksBeforeAnotherLanguageShowsThePageAnew() {
        var menu = menu();
        type();

        choose(menu, "English");

        assertThat(Screen.asked()).noneMatch(asked -> asked.contains("location.reload()"));
    }

    @Test
    void leavesItToAPageThatSavesItselfWhetherOneGoes() {
        RouteConfiguration.forSessionScope().setRoute("drawing", Unsaveable.class);
        UI.getCurrent().navigate("drawing");
        var menu = menu();

        choose(menu, "Выйти");

        verify(authentication, never()).logout();
        _assertNone(LoseTyped.class);
    }

    private UserMenu menu() {
        SigningIn.as(People.ELENA);
        var menu = new UserMenu(authentication, mock(), mock());
        UI.getCurrent().add(menu);
        return menu;
    }

    private static void type() {
        var typed = new Unsaved();
        UI.getCurrent().add(typed);
        _fireDomEvent(typed, "touched");
    }

    private static void choose(UserMenu menu, String text) {
        var item = menu.getItems().stream()
                .flatMap(UserMenuTest::withThoseBelow)
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static Stream<MenuItem> withThoseBelow(MenuItem item) {
        return Stream.concat(
                Stream.of(item), item.getSubMenu().getItems().stream().flatMap(UserMenuTest::withThoseBelow));
    }
}
