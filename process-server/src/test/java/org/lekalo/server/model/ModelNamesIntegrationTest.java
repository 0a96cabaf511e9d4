package org.lekalo.server.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

class ModelNamesIntegrationTest extends ServerTest {

    @Autowired
    private Models models;

    @Autowired
    private DSLContext sql;

    @Test
    @Transactional
    void lookingAtTheNamesOfModelsHoldsNoDrawing() {
        models.namesBeside(null);

        assertThat(sql.fetch(
                                "select mode from pg_locks where pid = pg_backend_pid() and relation = 'process_model'::regclass")
                        .getValues("mode", String.class))
                .containsOnly("AccessShareLock");
    }
}
