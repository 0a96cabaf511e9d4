package org.lekalo.library.contract;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Where the letters of whoever calls go, and which of them he wants. */
@HttpExchange("/api/own-mail")
public interface OwnMailApi {

    @GetExchange
    OwnMail mail();

    /** An address that is none is {@link Refusals.FieldsRefused} (422), and so are notices without an address. */
    @PutExchange
    OwnMail change(@RequestBody OwnMail mail);

    /**
     * @param address empty: none
     * @param notices whether what processes tell him goes there too
     */
    record OwnMail(String address, boolean notices) {}
}
