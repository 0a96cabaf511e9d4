package org.lekalo.server.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Every plugin is made before the engine is; this one waits for Flyway. */
@Component
@DependsOnDatabaseInitialization
class EngineAfterMigrations extends AbstractProcessEnginePlugin {}
