package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many times the same waiting instance: every row that one real instance has, in the engine's tables and in the
 * projections, is copied with ids of its own. Copies differ in record, due date and timer, and every tenth task is claimed.
 */
final class ManyTasks {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The tables, and how to find an instance's rows in them. */
    private static final List<Rows> ROWS = List.of(
            new Rows("act_ru_execution", "proc_inst_id_ = '%s'"),
            new Rows("act_ru_task", "proc_inst_id_ = '%s'"),
            new Rows("act_ru_job", "process_instance_id_ = '%s'"),
            new Rows("act_ru_variable", "proc_inst_id_ = '%s'"),
            new Rows("act_ru_identitylink", "task_id_ in (select id_ from act_ru_task where proc_inst_id_ = '%s')"),
            new Rows("process_run", "id = '%s'"),
            new Rows("process_step", "run = '%s'"),
            new Rows("task_inbox", "run = '%s'"),
            new Rows("task_candidate", "task in (select id from task_inbox where run = '%s')"));

    private static final String DUE = "now() + interval '1 second' * ((n::bigint * 7919) % 3024000 - 432000)";

    private final Connection database;
    private final String instance;
    private final int copies;
    private final Map<String, String> different;

    ManyTasks(Connection database, String instance, int copies, int deals) {
        this.database = database;
        this.instance = instance;
        this.copies = copies;
        this.different = Map.of(
                "task_inbox.due_at",
                DUE,
                "task_inbox.sort_due",
                DUE,
                "task_candidate.sort_due",
                DUE,
                "task_inbox.record_id",
                "1 + n % " + deals,
                "process_run.record_id",
                "1 + n % " + deals,
                "act_ru_execution.business_key_",
                "'deal:' || (1 + n % " + deals + ")",
                "act_ru_job.duedate_",
                "now() + interval '1 second' * (86400 + (n::bigint * 7919) % 7776000)",
                "task_inbox.assignee",
                "case when n % 10 = 0 then (select id from person where login = 'head-' || (1 + n / 10 % 4)) end");
    }

    void make() throws SQLException {
        database.setAutoCommit(false);
        execute("set local session_replication_role = replica");
        var owned = owned();
        for (var rows : ROWS) {
            for (var row = 0; row < count(rows); row++) {
                copy(rows, row, owned);
            }
        }
        database.commit();
        database.setAutoCommit(true);
        execute("vacuum (analyze)");
    }

    /** The ids that belong to the instance alone, as opposed to its definition's. */
    private Set<String> owned() throws SQLException {
        var ids = new TreeSet<String>();
        for (var column : List.of(
                "id_ from act_ru_execution where proc_inst_id_",
                "act_inst_id_ from act_ru_execution where proc_inst_id_",
                "id_ from act_ru_task where proc_inst_id_",
                "id from task_inbox where run",
                "id_ from act_ru_job where process_instance_id_",
                "id_ from act_ru_variable where proc_inst_id_",
                "id from process_step where run")) {
            for (var value : texts("select " + column + " = '" + instance + "'")) {
                ID.matcher(value).results().forEach(match -> ids.add(match.group()));
            }
        }
        return ids;
    }

    private void copy(Rows rows, int row, Set<String> owned) throws SQLException {
        execute("drop table if exists original");
        execute("create temporary table original as select * from %s where %s order by ctid offset %d limit 1"
                .formatted(rows.table(), rows.of(instance), row));
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var statement = database.createStatement();
                var original = statement.executeQuery("select * from original")) {
            original.next();
            for (var column = 1; column <= original.getMetaData().getColumnCount(); column++) {
                var name = original.getMetaData().getColumnName(column);
                columns.add(name);
                values.add(value(rows.table(), name, original.getString(column), owned));
            }
        }
        var claimed = rows.table().equals("task_candidate") ? " where n % 10 <> 0" : "";
        execute("insert into %s (%s) overriding user value select %s from original, generate_series(1, %d) as n%s"
                .formatted(rows.table(), String.join(", ", columns), String.join(", ", values), copies, claimed));
    }

    private String value(String table, String column, @Nullable String original, Set<String> owned) {
        var other = different.get(table + "." + column);
        if (other != null) {
            return other;
        }
        var own = original != null && owned.stream().anyMatch(original::contains);
        return own ? column + " || '-' || n" : column;
    }

    private int count(Rows rows) throws SQLException {
        return texts("select 1 from %s where %s".formatted(rows.table(), rows.of(instance)))
                .size();
    }

    private List<String> texts(String question) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (answer.next()) {
                if (answer.getString(1) != null) {
                    texts.add(answer.getString(1));
                }
            }
            return texts;
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    private record Rows(String table, String where) {

        String of(String instance) {
            return where.formatted(instance);
        }
    }
}
