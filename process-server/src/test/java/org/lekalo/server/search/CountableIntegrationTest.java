package org.lekalo.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.RecordsApi.Page;
import org.lekalo.library.record.RecordType;
import org.lekalo.server.ServerTest;
import org.lekalo.server.SettableClock;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Autowired;

class CountableIntegrationTest extends ServerTest {

    private final SettableClock later = new SettableClock();

    @Autowired
    private DSLContext sql;

    @Autowired
    private RecordTypesInUse types;

    @AfterEach
    void letTheDatabaseLookAgain() {
        sql.execute("analyze crm_product");
    }

    @Test
    void countsFewerMatchesInATableThatIsVeryLarge() {
        estimated(3_000_000);

        assertThat(new Countable(sql, later).most(product())).isEqualTo(Countable.MOST_OF_VERY_MANY);
    }

    @Test
    void countsThemAllInAnother() {
        estimated(1_000_000);

        assertThat(new Countable(sql, later).most(product())).isEqualTo(Page.MOST_COUNTED);
    }

    @Test
    void asksAgainAfterAWhile() {
        var countable = new Countable(sql, later);
        estimated(1_000_000);
        countable.most(product());
        estimated(3_000_000);

        assertThat(countable.most(product())).isEqualTo(Page.MOST_COUNTED);

        later.advance(Duration.ofMinutes(6));

        assertThat(countable.most(product())).isEqualTo(Countable.MOST_OF_VERY_MANY);
    }

    private RecordType product() {
        return types.type("product");
    }

    private void estimated(long rows) {
        sql.execute("update pg_class set reltuples = ? where relname = 'crm_product'", rows);
    }
}
