package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records of a large company, written straight into the database: companies, contacts, deals in both pipelines and
 * what was done about them, spread over departments and their people. The same numbers make the same records.
 */
final class ManyRecords {

    static final int DEPARTMENTS = 20;
    static final int PEOPLE_A_DEPARTMENT = 10;

    /** Contacts are half as many again as companies. */
    private static final double CONTACTS_A_COMPANY = 1.5;

    private static final String FIRST_NAMES =
            "array['Анна','Борис','Вера','Глеб','Дарья','Егор','Жанна','Захар','Ирина','Кирилл','Лидия','Максим','Нина','Олег']";
    private static final String LAST_NAMES =
            "array['Абрамовых','Белых','Ветлугиных','Гнатюк','Доценко','Ефименко','Живаго','Зинченко','Ильенко','Коваленко','Лысенко']";
    private static final String TRADES =
            "array['Стройсервис','Монолит','Горизонт','Теплодом','Фасадъ','Вертикаль','Уют','Магистраль','Север','Высота','Основа']";
    private static final String WORKS =
            "array['Окна ПВХ','Остекление балкона','Входная группа','Фасадное остекление','Деревянные окна','Перегородки','Ремонт окон']";
    private static final String STREETS =
            "array['Ленина','Садовая','Лесная','Мира','Заводская','Речная','Северная','Парковая','Школьная','Озёрная','Полевая']";
    private static final String TOPICS =
            "array['Обсудили расчёт','Уточнили размеры','Отправили предложение','Напомнили об оплате','Согласовали замер','Ответили на вопросы']";

    private final Connection database;
    private final int deals;
    private final int activities;
    private final int companies;

    ManyRecords(Connection database, int deals, int activities, int companies) {
        this.database = database;
        this.deals = deals;
        this.activities = activities;
        this.companies = companies;
    }

    void make() throws SQLException {
        database.setAutoCommit(false);
        // the servers hear of people by triggers
        people();
        database.commit();
        execute("set local session_replication_role = replica");
        sellers();
        fill("crm_company", this::companies);
        fill("crm_contact", this::contacts);
        fill("crm_deal", this::deals);
        fill("crm_activity", this::activities);
        database.commit();
        database.setAutoCommit(true);
        execute("vacuum (analyze)");
    }

    /** Sellers named {@code sales-1} and on, with the administrator's password, in departments of their own. */
    private void people() throws SQLException {
        execute("insert into department (name) select 'Отдел продаж ' || n from generate_series(1, %d) as n"
                .formatted(DEPARTMENTS));
        execute("""
                insert into person (login, name, position, department, password_hash)
                select 'sales-' || n, %s || ' ' || %s, 'Менеджер по продажам', department.id, administrator.password_hash
                from generate_series(1, %d) as n
                join department on department.name = 'Отдел продаж ' || (1 + n %% %d)
                cross join (
                    select password_hash from person join person_role on person_role.person = person.id
                    where role = 'administrator' order by id limit 1) as administrator
                """.formatted(one(LAST_NAMES, "n"), one(FIRST_NAMES, "n * 3"), people(DEPARTMENTS), DEPARTMENTS));
        execute("insert into person_role (person, role) select id, 'sales' from person where login like 'sales-%'");
    }

    private void sellers() throws SQLException {
        execute("""
                create temporary table seller on commit drop as
                select row_number() over (order by id) - 1 as place, id, department from person where login like 'sales-%'
                """);
        execute("create unique index on seller (place)");
        execute("analyze seller");
    }

    private static int people(int departments) {
        return departments * PEOPLE_A_DEPARTMENT;
    }

    private void companies() throws SQLException {
        insert(
                "crm_company",
                companies,
                "n",
                Map.of(
                        "title", "%s || ' ' || n".formatted(one(TRADES, "n")),
                        "tax_number", "(7700000000 + n)::text",
                        "segment", "(array['developer','builder','public','housing','dealer','business'])[1 + n % 6]",
                        "city", "(array['Москва','Тверь','Калуга','Рязань','Тула'])[1 + n % 5]",
                        "phone", "'+7 495 ' || lpad((n * 7919 % 10000000)::text, 7, '0')",
                        "pipeline", "'life'",
                        "stage", "(array['potential','active','regular','lost'])[1 + n % 4]",
                        "search",
                                "lower(%s || ' ' || n) || E'\\n' || (7700000000 + n) || E'\\n495' || lpad((n * 7919 %% 10000000)::text, 7, '0')"
                                        .formatted(one(TRADES, "n"))));
    }

    private void contacts() throws SQLException {
        var name = one(LAST_NAMES, "n") + " || ' ' || " + one(FIRST_NAMES, "n * 5");
        insert(
                "crm_contact",
                contactCount(),
                "n",
                Map.of(
                        "title", name,
                        "company", company("n"),
                        "position", "(array['Директор','Снабженец','Прораб','Инженер'])[1 + n % 4]",
                        "phone", "'+7 916 ' || lpad((n * 104729 % 10000000)::text, 7, '0')",
                        "mail", "'client' || n || '@example.com'",
                        "pipeline", "'life'",
                        "stage", "(array['potential','active','regular','lost'])[1 + n % 4]",
                        "search",
                                "lower(%s) || E'\\n916' || lpad((n * 104729 %% 10000000)::text, 7, '0') || E'\\nclient' || n || '@example.com'"
                                        .formatted(name)));
    }

    private int contactCount() {
        return (int) (companies * CONTACTS_A_COMPANY);
    }

    private void deals() throws SQLException {
        var title = "%s || ', ул. ' || %s || ', ' || (1 + n %% 180)".formatted(one(WORKS, "n"), one(STREETS, "n * 3"));
        var values = new TreeMap<>(Map.of(
                "title", title,
                "amount", "(20000 + n * 7919 % 2000000)::numeric(17, 2)",
                "discount", "(n % 16)::numeric",
                "probability", "(n * 10 % 100)::numeric",
                "closing_date", "current_date + (n * 31 % 400 - 300)::int",
                "company", company("n * 13"),
                "contact", "(select min(id) from crm_contact) + n * 17 % " + contactCount(),
                "source",
                        "(array['site','call','salon','recommendation','advertising','exhibition','repeat'])[1 + n % 7]",
                "product", "(array['windows','balcony','doors','facade','wooden','partitions','service'])[1 + n % 7]"));
        values.put("pipeline", "case when n % 4 = 0 then 'corporate' else 'retail' end");
        // as in life: most deals are over
        values.put("stage", """
                case when n % 10 < 5 then 'won' when n % 10 < 8 then 'lost'
                when n % 4 = 0 then (array['request','survey','proposal','negotiation','signing','delivery'])[1 + n / 40 % 6]
                else (array['new','measurement','offer','contract','production','installation'])[1 + n / 40 % 6] end""");
        values.put("search", "replace(lower(" + title + "), 'ё', 'е')");
        insert("crm_deal", deals, "n", values);
    }

    private void activities() throws SQLException {
        var title = one(TOPICS, "n");
        insert(
                "crm_activity",
                activities,
                "n * 7",
                Map.of(
                        "title",
                        title,
                        "kind",
                        "(array['call','letter','meeting','message','note'])[1 + n % 5]",
                        "direction",
                        "(array['incoming','outgoing'])[1 + n % 2]",
                        "happened_at",
                        changedAt("n * 7"),
                        "deal",
                        "(select min(id) from crm_deal) + n * 11 % " + deals,
                        "text",
                        title + " || ' по телефону, договорились вернуться к вопросу на следующей неделе.'",
                        "search",
                        "replace(lower(" + title + "), 'ё', 'е')"));
    }

    private String company(String n) {
        return "(select min(id) from crm_company) + " + n + " % " + companies;
    }

    private static String one(String array, String n) {
        return "(%s)[1 + (%s) %% array_length(%s, 1)]".formatted(array, n, array);
    }

    /** Spread over three years, the last minutes not excepted. */
    private static String changedAt(String n) {
        return "now() - interval '1 second' * ((%s) * 7919 %% 94608000)".formatted(n);
    }

    /** Rows numbered {@code n} with those values and what every record has. */
    private void insert(String table, int count, String spread, Map<String, String> values) throws SQLException {
        var all = new TreeMap<>(values);
        all.put("owner", "seller.id");
        all.put("department", "seller.department");
        all.put("created_at", changedAt(spread) + " - interval '30 days'");
        all.put("created_by", "seller.id");
        all.put("changed_at", changedAt(spread));
        all.put("changed_by", "seller.id");
        if (values.containsKey("stage")) {
            all.put("stage_since", changedAt(spread));
        }
        execute("""
                insert into %s (%s) select %s from generate_series(1::bigint, %d) as n
                join seller on seller.place = abs(hashint8(n)) %% %d
                """.formatted(
                table, String.join(", ", all.keySet()), String.join(", ", all.values()), count, people(DEPARTMENTS)));
    }

    /** Indexes are made anew afterwards, which is many times quicker than row by row. */
    private void fill(String table, Filling filling) throws SQLException {
        System.out.printf("Writing %s%n", table.replace("crm_", "").replace('_', ' ') + " records");
        var indexes = texts("""
                select indexdef from pg_indexes join pg_class on relname = indexname
                where tablename = '%s' and not exists (select from pg_constraint where conindid = pg_class.oid)
                """.formatted(table));
        for (var name : texts("""
                select indexname from pg_indexes join pg_class on relname = indexname
                where tablename = '%s' and not exists (select from pg_constraint where conindid = pg_class.oid)
                """.formatted(table))) {
            execute("drop index " + name);
        }
        filling.run();
        for (var index : indexes) {
            execute(index);
        }
        execute("analyze " + table);
    }

    private List<String> texts(String question) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void execute(String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(Database.DRIVER + command);
        }
    }

    private interface Filling {

        void run() throws SQLException;
    }
}
