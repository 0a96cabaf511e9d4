package org.lekalo.designer.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.designer.staff.OwnMailDialog;
import org.lekalo.designer.staff.PasswordDialog;
import org.lekalo.designer.words.LanguageChoice;
import org.lekalo.designer.words.Words;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.PeopleApi.Person;
import org.springframework.context.annotation.Scope;

/** Who is signed in, in which language and light, and the way out. */
@SpringComponent
@Scope("prototype")
class UserMenu extends MenuBar {

    private final Map<String, MenuItem> themes = new LinkedHashMap<>();

    UserMenu(AuthenticationContext authentication, OwnPasswordApi passwords, OwnMailApi mail) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        addClassName("user-menu");
        SignedIn.current().map(SignedIn::me).ifPresent(me -> {
            var person = addItem(face(me.person()));
            person.setAriaLabel(me.person().name());
            var menu = person.getSubMenu();
            menu.addItem(card(me.person())).setEnabled(false);
            menu.addSeparator();
            addLanguages(menu.addItem(getTranslation("user.language")).getSubMenu());
            addThemes(menu.addItem(getTranslation("user.theme")).getSubMenu());
            menu.addItem(getTranslation("user.mail"), click -> OwnMailDialog.open(mail));
            menu.addItem(getTranslation("user.password"), click -> PasswordDialog.open(passwords));
            menu.addSeparator();
            menu.addItem(getTranslation("user.sign-out"), click -> leave(authentication::logout));
        });
    }

    /** The page is shown anew, or the session ends: what is typed is asked about before. */
    private static void leave(SerializableRunnable way) {
        Unsaved.leave(UI.getCurrent(), way);
    }

    private static Avatar face(Person person) {
        var avatar = new Avatar(person.name());
        avatar.setColorIndex((int) (person.id().value() % 7));
        return avatar;
    }

    private static Div card(Person person) {
        var name = new Span(person.name());
        var position = new Span(person.position());
        var card = new Div(name, position);
        card.addClassName("user-card");
        return card;
    }

    private void addLanguages(SubMenu menu) {
        addLanguage(menu, "Русский", Words.RUSSIAN);
        addLanguage(menu, "English", Words.ENGLISH);
    }

    private void addLanguage(SubMenu menu, String name, Locale language) {
        var item = menu.addItem(name, click -> leave(() -> LanguageChoice.choose(language)));
        item.setCheckable(true);
        item.setChecked(getLocale().getLanguage().equals(language.getLanguage()));
    }

    private void addThemes(SubMenu menu) {
        for (String theme : new String[] {"system", "light", "dark"}) {
            var item = menu.addItem(getTranslation("user.theme." + theme), click -> choose(theme));
            item.setCheckable(true);
            themes.put(theme, item);
        }
    }

    private void choose(String theme) {
        check(theme);
        getElement().executeJs("document.dispatchEvent(new CustomEvent('lekalo-theme', {detail: $0}))", theme);
    }

    private void check(String chosen) {
        themes.forEach((theme, item) -> item.setChecked(theme.equals(chosen)));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement()
                .executeJs("return localStorage.getItem('lekalo-theme') || 'system'")
                .then(String.class, this::check);
    }
}
