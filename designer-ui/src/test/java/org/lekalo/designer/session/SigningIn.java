package org.lekalo.designer.session;

import org.lekalo.designer.company.People;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.contract.SessionApi;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes somebody the one who looks at the page. */
public final class SigningIn {

    private SigningIn() {}

    public static void as(Person person) {
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(People.signedIn(person)));
    }

    /** Somebody with just this token. */
    public static SignedIn with(SessionApi.SignedIn session) {
        return new SignedIn(session);
    }

    public static void out() {
        SecurityContextHolder.clearContext();
    }
}
