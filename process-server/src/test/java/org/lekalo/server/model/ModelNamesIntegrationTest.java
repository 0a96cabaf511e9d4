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

    @Autowired
    private Drafts drafts;

    @Test
    @Transactional
    void aModelThatWasCalledAsAnotherBeforeKeepsItsName() {
        var by = idOf("irina");
        var id = drafts.begin("Давний процесс", null, by);
        var other = drafts.begin("Недавний процесс", null, by);
        sql.execute("update process_model set name = 'Давний процесс' where id = ?", other.value());

        drafts.rename(other, "Давний процесс", models.get(other).revision(), by);

        assertThat(models.get(other).name()).isEqualTo(models.get(id).name());
    }

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
