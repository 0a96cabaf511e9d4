package org.lekalo.server.engine;

import java.sql.Connection;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Has the search for due jobs lock what it finds and pass over what another holds: neither another node's search nor a
 * forgotten transaction keeps anybody waiting. And has it tell who held each, by the names of the properties that are filled.
 */
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
final class SkipLocked extends AbstractProcessEnginePlugin implements Interceptor {

    private static final String SEARCH = "selectNextJobsToExecute";
    private static final String TABLE = "ACT_RU_JOB RES";

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        var sql = ((StatementHandler) call.getTarget()).getBoundSql().getSql();
        if (sql.contains(TABLE)) {
            var handler = SystemMetaObject.forObject(call.getTarget());
            if (String.valueOf(handler.getValue("delegate.mappedStatement.id")).endsWith(SEARCH)) {
                handler.setValue(
                        "delegate.boundSql.sql",
                        sql.replaceFirst("from " + TABLE, ", RES.LOCK_OWNER_ as lockOwner from " + TABLE)
                                + " for update of RES skip locked");
            }
        }
        return call.proceed();
    }
}
