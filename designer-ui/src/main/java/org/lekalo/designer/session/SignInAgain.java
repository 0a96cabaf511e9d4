package org.lekalo.designer.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import org.lekalo.designer.look.EnterConfirms;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.SessionApi.Credentials;

/** Asks a person whose time is over for the password again, without leaving the page: what is typed there stays. */
public final class SignInAgain extends Dialog {

    private final SignedIn person;
    private final SessionApi sessions;
    private final PasswordField password = new PasswordField();

    private SignInAgain(SignedIn person, SessionApi sessions, SerializableRunnable leave) {
        this.person = person;
        this.sessions = sessions;
        setHeaderTitle(getTranslation("sign-in-again.title"));
        setWidth("min(28rem, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        password.setLabel(getTranslation("sign-in.password"));
        password.setWidthFull();
        password.setAutofocus(true);
        var name = person.me().person().name();
        add(new Paragraph(getTranslation("sign-in-again.advice", name)), password);
        var signIn = new Button(getTranslation("sign-in-again.go-on"), click -> signIn());
        signIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        EnterConfirms.in(password, signIn);
        var out = new Button(getTranslation("user.sign-out"), click -> Unsaved.leave(UI.getCurrent(), leave));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(out, signIn);
    }

    /** Once a page, however many calls were refused. */
    public static void ask(SignedIn person, SessionApi sessions, SerializableRunnable leave) {
        var page = UI.getCurrent();
        var asked = ComponentUtil.getData(page, SignInAgain.class);
        if (asked == null || !asked.isOpened()) {
            var dialog = new SignInAgain(person, sessions, leave);
            ComponentUtil.setData(page, SignInAgain.class, dialog);
            dialog.open();
        }
    }

    private void signIn() {
        try {
            person.renewed(sessions.signIn(new Credentials(person.getName(), password.getValue())));
            close();
        } catch (Refusal refusal) {
            password.setErrorMessage(refusal.sentence());
            password.setInvalid(true);
            password.focus();
        }
    }
}
