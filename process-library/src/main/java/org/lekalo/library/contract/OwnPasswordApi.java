package org.lekalo.library.contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The password of whoever calls. */
@HttpExchange("/api/own-password")
public interface OwnPasswordApi {

    /**
     * Gives oneself another password. Refused with {@link Refusals.FieldsRefused} (422) where the present one is wrong or the
     * new one too short, and after repeated failures as {@link SessionApi#signIn}. All tokens given before are refused from
     * then on; the answer has the one to go on with.
     */
    @PostExchange
    SessionApi.SignedIn change(@RequestBody PasswordChange change);

    record PasswordChange(String present, String next) {}
}
