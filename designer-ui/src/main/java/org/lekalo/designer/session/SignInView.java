package org.lekalo.designer.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lekalo.designer.words.LanguageChoice;
import org.lekalo.designer.words.Words;

/** The first page: who is it? */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
public class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    public static final String PATH = "sign-in";

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("sign-in");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("", ""));
        add(picture(), side());
    }

    private Component picture() {
        var promise = new Div(
                new H1(getTranslation("sign-in.promise")), new Paragraph(getTranslation("sign-in.promise.more")));
        promise.addClassName("sign-in-promise");
        var curve = new Image("icons/lekalo-curve.svg", "");
        curve.addClassName("sign-in-curve");
        var picture = new Div(curve, promise);
        picture.addClassName("sign-in-picture");
        return picture;
    }

    private Component side() {
        var mark = new Image("icons/lekalo-mark.svg", "");
        var brand = new Div(mark, new Span(getTranslation("app.name")));
        brand.addClassName("wordmark");
        var side = new Div(brand, form, languages());
        side.addClassName("sign-in-side");
        return side;
    }

    private Component languages() {
        var russian = new Button("Русский", click -> LanguageChoice.choose(Words.RUSSIAN));
        var english = new Button("English", click -> LanguageChoice.choose(Words.ENGLISH));
        russian.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        english.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var languages = new Div(russian, english);
        languages.addClassName("sign-in-languages");
        return languages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        explain(event.getLocation().getQueryParameters());
    }

    private void explain(QueryParameters parameters) {
        if (parameters.getParameters().containsKey("wrong")) {
            refuse("wrong", "");
        }
        if (parameters.getParameters().containsKey("unreachable")) {
            refuse("unreachable", "");
        }
        parameters.getSingleParameter("wait").ifPresent(seconds -> refuse("wait", seconds));
    }

    private void refuse(String reason, String seconds) {
        form.setI18n(words(reason, seconds));
        form.setError(true);
    }

    private LoginI18n words(String reason, String seconds) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("sign-in.title"));
        words.getForm().setUsername(getTranslation("sign-in.login"));
        words.getForm().setPassword(getTranslation("sign-in.password"));
        words.getForm().setSubmit(getTranslation("sign-in.submit"));
        words.getErrorMessage().setUsername(getTranslation("sign-in.login.missing"));
        words.getErrorMessage().setPassword(getTranslation("sign-in.password.missing"));
        switch (reason) {
            case "wrong" -> error(words, "sign-in.wrong.title", getTranslation("sign-in.wrong"));
            case "wait" -> error(words, "sign-in.wait.title", waiting(seconds));
            case "unreachable" -> error(words, "sign-in.unreachable.title", getTranslation("sign-in.unreachable"));
            default -> {}
        }
        return words;
    }

    private String waiting(String seconds) {
        return seconds.matches("\\d{1,6}")
                ? getTranslation("sign-in.wait.seconds", Integer.parseInt(seconds))
                : getTranslation("sign-in.wait");
    }

    private void error(LoginI18n words, String title, String message) {
        words.getErrorMessage().setTitle(getTranslation(title));
        words.getErrorMessage().setMessage(message);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.page");
    }
}
