package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The people and records that the clients work with, written straight into the database because no feature makes people
 * yet. Everybody's password is the administrator's.
 */
final class BenchCompany {

    /** Client {@code n} is {@code seller-n} and {@code head-n}; deal {@code i} is that of seller {@code i % 4 + 1}. */
    static final int CLIENTS = 4;

    private BenchCompany() {}

    static void make(Connection database, int deals) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into role (key, name_ru, name_en) values
                        ('sales-heads', 'Руководители продаж', 'Heads of sales'), ('finance', 'Финансы', 'Finance')
                    """);
            statement.execute("insert into department (name) values ('Retail sales')");
            statement.execute("""
                    insert into person (login, name, position, department, password_hash)
                    select kind || '-' || n, kind || ' ' || n, '', department.id, person.password_hash
                    from person, department, unnest(array['seller', 'head']) as kind, generate_series(1, %d) as n
                    where person.login = 'admin'
                    """.formatted(CLIENTS));
            statement.execute("""
                    insert into person_role (person, role)
                    select id, case when login like 'seller-%' then 'sales' else 'sales-heads' end
                    from person where login ~ '^(seller|head)-'
                    """);
            statement.execute("""
                    insert into crm_deal (department, search, owner, created_at, changed_at, pipeline, stage, stage_since,
                        title, amount, discount)
                    select person.department, 'deal ' || n, person.id, now(), now(), 'retail', 'offer', now(),
                        'Deal ' || n, 480000, 12.5
                    from generate_series(1, %d) as n
                    join person on person.login = 'seller-' || (n %% %d + 1)
                    order by n
                    """.formatted(deals, CLIENTS));
            statement.execute("analyze");
        }
    }
}
