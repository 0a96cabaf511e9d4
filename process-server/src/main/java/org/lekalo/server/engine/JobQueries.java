package org.lekalo.server.engine;

import java.sql.Connection;
import java.util.function.Supplier;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * What the engine's questions for jobs lock, in the same statement.
 *
 * <p>The search for due jobs locks what it finds and passes over what another holds: neither another node's search nor a
 * forgotten transaction keeps anybody waiting. It tells who held each, by the names of the properties that are filled.
 *
 * <p>The thread that is about to do a job waits until no other, of any node, is at a job of the same instance. The search
 * alone does not see to that: a job that is handed over at once was never searched for, and two searches may meet.
 */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
final class JobQueries extends AbstractProcessEnginePlugin implements Interceptor {

    private static final String TABLE = "ACT_RU_JOB";
    private static final String SEARCH = ".selectNextJobsToExecute";
    private static final String ONE = ".selectJob";
    private static final String SQL = "delegate.boundSql.sql";

    private static final ThreadLocal<Boolean> ONLY_LOOKING = ThreadLocal.withInitial(() -> false);

    /** Asks for a job that is not about to be done, and so waits for nobody. */
    static <T> T onlyLooking(Supplier<T> question) {
        ONLY_LOOKING.set(true);
        try {
            return question.get();
        } finally {
            ONLY_LOOKING.remove();
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        var sql = ((StatementHandler) call.getTarget()).getBoundSql().getSql();
        if (sql.contains(TABLE)) {
            var handler = SystemMetaObject.forObject(call.getTarget());
            var statement = String.valueOf(handler.getValue("delegate.mappedStatement.id"));
            if (statement.endsWith(SEARCH)) {
                handler.setValue(SQL, passingOverHeld(sql));
            } else if (statement.endsWith(ONE) && Context.getJobExecutorContext() != null && !ONLY_LOOKING.get()) {
                handler.setValue(SQL, oneOfAnInstance(sql));
            }
        }
        return call.proceed();
    }

    private static String passingOverHeld(String sql) {
        return sql.replaceFirst("from " + TABLE + " RES", ", RES.LOCK_OWNER_ as lockOwner from " + TABLE + " RES")
                + " for update of RES skip locked";
    }

    /** The lock is the transaction's, and ends with it. */
    private static String oneOfAnInstance(String sql) {
        return sql
                + " and pg_advisory_xact_lock(hashtextextended('instance:' || coalesce(PROCESS_INSTANCE_ID_, ID_), 0))"
                + " is not null";
    }
}
