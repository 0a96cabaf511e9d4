package org.lekalo.bench.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the database whatever happened to the server; each rule is a question for what breaks it. */
final class LedgerRules {

    private static final String OURS = "(select id from crm_deal where title like 'client %')";

    /** The models as they are published: a run is told by its model's name. */
    static final String APPROVAL = "approval";

    static final String CONTRACT = "triggered";

    private static final Map<String, String> RULES = rules();

    private LedgerRules() {}

    /** @param breaches some of what breaks it */
    record Kept(String rule, List<String> breaches) {}

    static List<Kept> ask(Connection database) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        for (var rule : RULES.entrySet()) {
            kept.add(new Kept(rule.getKey(), breaches(database, rule.getValue())));
        }
        return kept;
    }

    private static List<String> breaches(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question + " limit 10")) {
            List<String> breaches = new ArrayList<>();
            while (answer.next()) {
                breaches.add(answer.getString(1));
            }
            return breaches;
        }
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        somethingDone(rules);
        nothingLost(rules);
        nothingDoubled(rules);
        nothingStands(rules);
        nothingContradicts(rules);
        return rules;
    }

    /** Where nothing came to its end, the other rules would hold of nothing. */
    private static void somethingDone(Map<String, String> rules) {
        rules.put("approvals and contracts came to their end", """
                select name from unnest(array['%s', '%s']) as name where not exists (
                    select from process_run where process = name and state = 'COMPLETED')""".formatted(APPROVAL, CONTRACT));
    }

    private static void nothingLost(Map<String, String> rules) {
        rules.put("a deal that was acknowledged is there", """
                select id from ledger where deed = 'DEAL' and not exists (
                    select from crm_deal where 'deal:' || crm_deal.id = ledger.id and title = detail)""");
        rules.put("a start that was acknowledged has its run", """
                select id from ledger where deed = 'RUN' and not exists (
                    select from process_run run where run.id = ledger.id and 'deal:' || record_id = detail)""");
        rules.put("an answer that was acknowledged stands, with its outcome", """
                select id from ledger where deed = 'ANSWER' and not exists (
                    select from task_inbox task where task.id = ledger.id and outcome = detail and completed_by is not null)""");
        rules.put("a move that was acknowledged is done and has begun its process", """
                select id from ledger where deed = 'MOVE' and not exists (
                    select from crm_deal join process_run run on record_type = 'deal' and record_id = crm_deal.id
                    where 'deal:' || crm_deal.id = ledger.id and stage = 'contract' and run.process = '%s')""".formatted(CONTRACT));
        rules.put("an approval that ended left its marks in the deal", """
                select run.id from process_run run join crm_deal deal on deal.id = record_id
                where process = '%s' and state = 'COMPLETED'
                    and (probability is distinct from 25 or comment is distinct from 'Decided')""".formatted(APPROVAL));
        rules.put("a run that ended was answered where it asked", """
                select run.id from process_run run where state = 'COMPLETED' and record_id in %s and exists (
                    select from process_step step where step.run = run.id and step.type = 'userTask' and not exists (
                        select from task_inbox task where task.run = run.id and task.element = step.element
                            and outcome is not null))""".formatted(OURS));
    }

    private static void nothingDoubled(Map<String, String> rules) {
        rules.put("no deal was made twice", "select title from crm_deal group by title having count(*) > 1");
        rules.put("no process was begun twice on a deal", """
                select record_id from process_run where record_id in %s
                group by record_id, model having count(*) > 1""".formatted(OURS));
        rules.put(
                "no step was taken twice",
                "select run || ' ' || element from process_step group by run, element having count(*) > 1");
        rules.put("no step changed a field twice", """
                select instance || ' ' || field from record_change where instance is not null
                group by instance, record, field having count(*) > 1""");
        rules.put("nobody was asked the same twice", """
                select run || ' ' || element from task_inbox group by run, element having count(*) > 1""");
    }

    private static void nothingStands(Map<String, String> rules) {
        rules.put("each open run waits for a person, a time or an incident", """
                select run.id from process_run run where state = 'RUNNING'
                    and not exists (select from task_inbox where run = run.id and ended_at is null)
                    and not exists (select from process_incident where run = run.id and closed_at is null)
                    and not exists (select from act_ru_job where process_instance_id_ = run.id and retries_ > 0)
                    and not exists (select from act_ru_event_subscr where proc_inst_id_ = run.id)""");
        rules.put("nothing failed", "select id || ' ' || reason from process_incident where closed_at is null");
        rules.put("no job has spent its tries without an incident", """
                select id_ from act_ru_job where retries_ = 0 and not exists (
                    select from process_incident where job = id_ and closed_at is null)""");
        rules.put("no job is due that nobody takes", """
                select id_ from act_ru_job where retries_ > 0 and duedate_ < now() - interval '1 minute'""");
    }

    private static void nothingContradicts(Map<String, String> rules) {
        rules.put("an open run is open in the engine", """
                select id from process_run where state = 'RUNNING' and not exists (
                    select from act_ru_execution where id_ = id)""");
        rules.put("what is open in the engine is an open run", """
                select id_ from act_ru_execution where parent_id_ is null and not exists (
                    select from process_run where id = id_ and state = 'RUNNING')""");
        rules.put("an open task is open in the engine", """
                select id from task_inbox where ended_at is null and not exists (
                    select from act_ru_task where id_ = engine_task)""");
        rules.put("what the engine asks is an open task", """
                select id_ from act_ru_task where not exists (
                    select from task_inbox where engine_task = id_ and ended_at is null)""");
        rules.put("only open tasks that nobody took are offered", """
                select task from task_candidate where not exists (
                    select from task_inbox where id = task and ended_at is null and assignee is null)""");
        rules.put("a run counts its incidents", """
                select id from process_run where incidents <> (
                    select count(*) from process_incident where run = process_run.id and closed_at is null)""");
        rules.put("jobs, variables and tasks belong to something", """
                select owned.id from (
                    select id_ as id, execution_id_ as owner from act_ru_job
                    union all select id_, execution_id_ from act_ru_variable
                    union all select id_, execution_id_ from act_ru_task) owned
                where owner is not null and not exists (select from act_ru_execution where id_ = owner)""");
        rules.put("a step that is over has no open task", """
                select task.id from task_inbox task join process_step step on step.run = task.run and step.id = task.step
                where task.ended_at is null and step.ended_at is not null""");
    }
}
