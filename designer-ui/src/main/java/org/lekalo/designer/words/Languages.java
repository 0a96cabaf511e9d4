package org.lekalo.designer.words;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.lekalo.library.message.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives a session the language and the time zone of its browser, as chosen there before, else as the browser asks; and
 * the company's money.
 */
@Component
class Languages implements VaadinServiceInitListener {

    static final String LANGUAGE_COOKIE = "lekalo-language";
    private static final String ZONE_COOKIE = "lekalo-zone";
    private static final ZoneId COMPANY_ZONE = ZoneId.of("Europe/Moscow");

    private final Money currency;

    Languages(@Value("${lekalo.currency}") String currency) {
        this.currency = Money.of(currency);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(language(init.getRequest())));
        event.getSource().addUIInitListener(init -> {
            var request = VaadinRequest.getCurrent();
            if (request != null) {
                VaadinSession session = init.getUI().getSession();
                session.setLocale(language(request));
                session.setAttribute(ZoneId.class, zone(request));
                session.setAttribute(Money.class, currency);
                init.getUI().setLocale(session.getLocale());
            }
        });
    }

    /** Russian unless the browser prefers English to Russian. */
    private static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE_COOKIE)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(language -> language.equals("ru") || language.equals("en"))
                        .findFirst())
                .filter("en"::equals)
                .map(english -> Words.ENGLISH)
                .orElse(Words.RUSSIAN);
    }

    private static ZoneId zone(VaadinRequest request) {
        return cookie(request, ZONE_COOKIE).flatMap(Languages::zone).orElse(COMPANY_ZONE);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(URLDecoder.decode(name, StandardCharsets.UTF_8)));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
