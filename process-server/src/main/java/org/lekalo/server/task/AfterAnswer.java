package org.lekalo.server.task;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.AnswersApi.AnswerStands;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a run did since a task of it was answered. Nothing followed where the tokens only passed choices and joins and now
 * stand at tasks that nobody took, at waits or at a join: any of these is left without a trace outside of the run.
 */
@Component
class AfterAnswer {

    /** Steps behind the answered one, and those of other branches that moved since. */
    private static final String STEPS = """
            select step.id, step.type, step.ended_at is null as stands, task.assignee, cardinality(task.roles) as roles,
                (select count(*) from process_step as passage where passage.run = step.run and passage.element = step.element) as passages
            from process_step as answered
            join process_step as step on step.run = answered.run and step.id <> answered.id and (
                (step.started_at >= answered.ended_at and step.position > answered.position)
                or (step.started_at < answered.ended_at and step.ended_at >= answered.ended_at))
            left join task_inbox as task on task.run = step.run and task.step = step.id
            where answered.run = ? and answered.id = ?
            order by step.position, step.id
            """;

    private final JdbcTemplate sql;
    private final ManagementService jobs;
    private final TaskTimers timers;

    AfterAnswer(JdbcTemplate sql, ManagementService jobs, TaskTimers timers) {
        this.sql = sql;
        this.jobs = jobs;
        this.timers = timers;
    }

    private static final Set<String> WAITS =
            Set.of("intermediateTimer", "intermediateMessageCatch", "eventBasedGateway");

    private record Step(
            String id,
            String type,
            boolean stands,
            @Nullable Long assignee,
            int roles,
            int passages) {

        /** A join that several came to has taken their tokens for one, and would wait for the others again. */
        boolean passedThrough() {
            return !stands && (type.equals("exclusiveGateway") || isLink() || (isGateway() && passages == 1));
        }

        boolean canBeLeft() {
            return stands && (isGateway() || type.equals("userTask") || WAITS.contains(type));
        }

        private boolean isGateway() {
            return Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway")
                    .contains(type);
        }

        private boolean isLink() {
            return type.equals("intermediateNoneThrowEvent");
        }

        boolean isTakenByAnother(long answerer) {
            return stands && roles > 0 && assignee != null && assignee != answerer;
        }
    }

    /**
     * The steps that the answer led to, in which the run stands now; {@link AnswerStands} where more than that followed, or
     * a deadline of the task passed.
     */
    List<String> standing(InboxTask answered, long answerer) {
        var steps = sql.query(
                STEPS,
                (row, number) -> new Step(
                        row.getString("id"),
                        row.getString("type"),
                        row.getBoolean("stands"),
                        row.getObject("assignee", Long.class),
                        row.getInt("roles"),
                        row.getInt("passages")),
                answered.run().value(),
                answered.step());
        if (steps.stream().anyMatch(step -> !step.passedThrough() && !step.canBeLeft()) || isOnItsWay(answered)) {
            throw new AnswerStands("moved-on");
        }
        if (steps.stream().anyMatch(step -> step.isTakenByAnother(answerer))) {
            throw new AnswerStands("taken");
        }
        var standing = steps.stream().filter(Step::canBeLeft).map(Step::id).toList();
        if (standing.isEmpty()) {
            throw new AnswerStands("moved-on");
        }
        if (timers.hasPassed(answered)) {
            throw new AnswerStands("deadline");
        }
        return standing;
    }

    /** A step of the run is about to be done, or failed. */
    private boolean isOnItsWay(InboxTask answered) {
        return jobs.createJobQuery()
                        .processInstanceId(answered.run().value())
                        .messages()
                        .count()
                > 0;
    }
}
