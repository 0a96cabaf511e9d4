package org.lekalo.server.demo;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.server.database.FirstMaking;
import org.lekalo.server.people.People;
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
    private final DemoPast past;
    private final People people;
    private final Clock clock;
    private final FirstMaking first;

    DemoRecords(DSLContext sql, DemoPast past, People people, Clock clock, FirstMaking first) {
        this.sql = sql;
        this.past = past;
        this.people = people;
        this.clock = clock;
        this.first = first;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first.alone(this::make);
    }

    private void make() {
        var company = people.companyNow();
        boolean ourPeople = company.personWithLogin("elena").isPresent();
        if (ourPeople && isEmpty("crm_company") && isEmpty("crm_deal")) {
            new DemoStory(past, company, clock.instant()).all();
        }
        if (ourPeople && isEmpty("crm_product") && isEmpty("crm_activity")) {
            new DemoTrade(sql, past, company, clock.instant()).all();
        }
    }

    private boolean isEmpty(String table) {
        return !sql.fetchExists(DSL.table(DSL.name(table)));
    }
}
