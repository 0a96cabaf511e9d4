package org.lekalo.server.outbox;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.outbox.OutboxPages.Whole;
import org.lekalo.server.problem.Limits;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OutboxController implements OutboxApi {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_TEXT = 200;

    private final OutboxPages pages;
    private final SendAgain sendAgain;
    private final List<Carrier> carriers;

    OutboxController(OutboxPages pages, SendAgain sendAgain, List<Carrier> carriers) {
        this.pages = pages;
        this.sendAgain = sendAgain;
        this.carriers = carriers;
    }

    @Override
    public Page letters(@Nullable State state, @Nullable String text, int limit, @Nullable Long before) {
        Caller.current().require(ADMINISTRATOR);
        int shown = Limits.within("limit", 1, limit, LONGEST_PAGE);
        var sought = Limits.notLonger("text", Objects.requireNonNullElse(text, ""), LONGEST_TEXT, language());
        var found = pages.page(
                state,
                sought.toLowerCase(Locale.ROOT),
                shown + 1,
                Objects.requireNonNullElse(before, Long.MAX_VALUE),
                language());
        var page = found.subList(0, Math.min(shown, found.size()));
        return new Page(page, found.size() > shown ? page.get(shown - 1).id() : null);
    }

    @Override
    public Counts counts() {
        Caller.current().require(ADMINISTRATOR);
        return new Counts(pages.counts(), carriers.stream().allMatch(Carrier::isSetUp));
    }

    @Override
    public Letter letter(long id) {
        Caller.current().require(ADMINISTRATOR);
        var whole = pages.find(id, language()).orElseThrow(() -> new NotFound("letter", id));
        var shown = carrier(whole).shown(whole.content());
        return new Letter(whole.row(), shown.text(), shown.replyTo(), shown.attachments());
    }

    private Carrier carrier(Whole whole) {
        return carriers.stream()
                .filter(carrier -> carrier.kind().equals(whole.kind()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void again(long id) {
        sendAgain.send(id, Caller.current().require(ADMINISTRATOR));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
