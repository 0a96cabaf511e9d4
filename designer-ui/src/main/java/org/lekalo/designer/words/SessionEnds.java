package org.lekalo.designer.words;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a page says that the server does not know any more, in place of falling silent. */
@Component
class SessionEnds implements VaadinServiceInitListener {

    private final transient I18NProvider words;

    SessionEnds(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> sentences(info.getLocale()));
    }

    SystemMessages sentences(Locale language) {
        var sentences = new CustomizedSystemMessages();
        sentences.setSessionExpiredNotificationEnabled(true);
        sentences.setSessionExpiredCaption(words.getTranslation("session.ended", language));
        sentences.setSessionExpiredMessage(words.getTranslation("session.ended.advice", language));
        sentences.setCookiesDisabledCaption(words.getTranslation("session.no-cookies", language));
        sentences.setCookiesDisabledMessage(words.getTranslation("session.no-cookies.advice", language));
        sentences.setInternalErrorCaption(words.getTranslation("session.broken", language));
        sentences.setInternalErrorMessage(words.getTranslation("session.broken.advice", language));
        return sentences;
    }
}
