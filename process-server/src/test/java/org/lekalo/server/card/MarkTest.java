package org.lekalo.server.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.Refusals.Unreadable;

class MarkTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123456Z");
    private static final Field<Instant> AT = DSL.field("at", SQLDataType.INSTANT);
    private static final Field<Long> KEY = DSL.field("id", SQLDataType.BIGINT);

    @ParameterizedTest
    @EnumSource
    void isReadAsItWasWritten(Source source) {
        var mark = new Mark(NOON, source, -7);

        assertThat(Mark.of(mark.text())).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-12-01T12:00:00Z",
                "2026-12-01T12:00:00Z~CHANGE",
                "2026-12-01T12:00:00Z~NOTHING~7",
                "noon~CHANGE~7",
                "2026-12-01T12:00:00Z~CHANGE~seven",
                "+1000000-12-01T12:00:00Z~CHANGE~7"
            })
    void anythingElseIsRefusedAsThePlaceItIs(String text) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> Mark.of(text)).facts())
                .containsEntry("reason", "value")
                .containsEntry("at", "after");
    }

    @Test
    void whatHappenedAtOnceIsToldSourceByThenNumberOnce() {
        var sources = Source.values();
        var mark = new Mark(NOON, sources[1], 7);

        assertThat(before(mark, sources[1])).contains("(at, id) <");
        assertThat(before(mark, sources[0])).contains("at <= ");
        assertThat(before(mark, sources[2])).contains("at < ");
    }

    private static String before(Mark mark, Source other) {
        return DSL.using(SQLDialect.POSTGRES).render(mark.before(other, AT, KEY));
    }
}
