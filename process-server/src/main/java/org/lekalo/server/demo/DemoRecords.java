package org.lekalo.server.demo;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.server.database.FirstMaking;
import org.lekalo.server.history.RecordHistory;
import org.lekalo.server.people.People;
import org.lekalo.server.row.RecordRows;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demo company's records, the same in every new database but for their dates, which lie around today. Made once, on a
 * database without records; they are written as if long there, so nothing is announced and no process starts.
 */
@Component
@ConditionalOnProperty("lekalo.demo")
@Order(20)
class DemoRecords implements ApplicationRunner {

    private final DSLContext sql;
    private final FirstMaking first;
    private final RecordTypesInUse types;
    private final RecordRows rows;
    private final RecordHistory history;
    private final People people;
    private final Clock clock;

    DemoRecords(
            DSLContext sql,
            RecordTypesInUse types,
            RecordRows rows,
            RecordHistory history,
            People people,
            Clock clock,
            FirstMaking first) {
        this.sql = sql;
        this.first = first;
        this.types = types;
        this.rows = rows;
        this.history = history;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first.alone(this::make);
    }

    private void make() {
        var company = people.companyNow();
        boolean ourPeople = company.personWithLogin("elena").isPresent();
        if (ourPeople && isEmpty("crm_company") && isEmpty("crm_deal")) {
            new DemoStory(types, rows, history, company, clock.instant()).all();
        }
        if (ourPeople && isEmpty("crm_product") && isEmpty("crm_activity")) {
            new DemoTrade(sql, types, rows, history, company, clock.instant()).all();
        }
    }

    private boolean isEmpty(String table) {
        return !sql.fetchExists(DSL.table(DSL.name(table)));
    }
}
