package org.lekalo.server.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.lekalo.library.block.Blocks;
import org.lekalo.library.palette.Palette;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Camunda, with all that we do not use switched off. The starter makes the engine and its services of this configuration,
 * in place of the one it would bring.
 */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    /** What can be drawn. */
    @Bean
    Blocks blocks() {
        return Palette.BLOCKS;
    }

    @Bean
    TurnRecorder turnRecorder(ApplicationEventPublisher events) {
        return new TurnRecorder(events);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            BeanFactory beans,
            Blocks blocks,
            TurnRecorder recorder,
            ObjectProvider<Expressions> feel,
            ObjectProvider<Replacement> replacement,
            ObjectProvider<Calls> calls,
            NodeJobs nodeJobs) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new TimeOrderedIds());
        close(engine, beans);
        record(engine, new BlockReader(blocks, recorder, feel, replacement), recorder);
        jobs(engine, recorder, nodeJobs);
        engine.setCustomJobHandlers(List.of(new CallJobs(calls)));
        spare(engine);
        return engine;
    }

    /** Nothing a definition brings is evaluated or instantiated but what the compiler wrote. */
    private static void close(ProcessEngineConfigurationImpl engine, BeanFactory beans) {
        engine.setExpressionManager(new ClosedExpressions(beans));
        engine.setArtifactFactory(new NoArtifacts());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
    }

    private static void record(ProcessEngineConfigurationImpl engine, BlockReader blocks, TurnRecorder recorder) {
        engine.setCustomHistoryLevels(List.of(new ScreenHistory()));
        engine.setHistory(ScreenHistory.NAME);
        engine.setHistoryEventHandler(recorder);
        engine.setHistoryEventProducer(new Thrift.KnowingProducer());
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(blocks)));
    }

    /** What would be done at every command and for every timer, and serves nobody here. */
    private static void spare(ProcessEngineConfigurationImpl engine) {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new Durations());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        engine.setBusinessCalendarManager(calendars);
        // what is thrown is logged where it is handled, and of a job when its tries are spent
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableReducedJobExceptionLogging(true);
        engine.setLoggingContextActivityId(null);
        engine.setLoggingContextActivityName(null);
        engine.setLoggingContextApplicationName(null);
        engine.setLoggingContextBusinessKey(null);
        engine.setLoggingContextProcessDefinitionId(null);
        engine.setLoggingContextProcessDefinitionKey(null);
        engine.setLoggingContextProcessInstanceId(null);
        engine.setLoggingContextTenantId(null);
        engine.setLoggingContextEngineName(null);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine, TurnRecorder recorder, NodeJobs nodeJobs) {
        engine.setJobExecutor(nodeJobs);
        engine.getProcessEnginePlugins().add(new JobQueries());
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setCustomSessionFactories(Thrift.managers());
        engine.setCustomIncidentHandlers(List.of(new Thrift.FailedJobs()));
        engine.setFailedJobCommandFactory(new FailedSteps(recorder));
    }
}
