package org.lekalo.server.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.expression.StepFailed;
import org.springframework.dao.CannotAcquireLockException;

class CauseTest {

    private static Throwable wrapped(Throwable failure) {
        return new IllegalStateException("the job failed", new RuntimeException("the block failed", failure));
    }

    @Test
    void isWhatTheStepSaysOfItselfHoweverDeepItIsWrapped() {
        var failed = new StepFailed("incident.no-date", Map.of("field", "closing"));

        assertThat(Cause.of(wrapped(failed))).isEqualTo(new Cause("incident.no-date", Map.of("field", "closing")));
        assertThat(Cause.of(new CannotAcquireLockException("busy", failed)))
                .as("the database was asked by the step that knows why")
                .isEqualTo(new Cause("incident.no-date", Map.of("field", "closing")));
    }

    @Test
    void ofARefusalKeepsItsFactsAsTexts() {
        assertThat(Cause.of(wrapped(new NotFound("person", 7))))
                .isEqualTo(new Cause("incident.not-found", Map.of("what", "person", "id", "7")));
        assertThat(Cause.of(new RecordChangedMeanwhile(Map.of())).reason())
                .isEqualTo("incident.record-changed-meanwhile");
    }

    @Test
    void ofRefusedFieldsKeepsWhatIsWrongWithEach() {
        var problem = new FieldProblem("amount", "Заполните поле.", "required", Map.of());

        assertThat(Cause.of(wrapped(FieldsRefused.of(List.of(problem)))))
                .isEqualTo(new Cause("incident.fields-refused", Map.of("problems", List.of(problem))));
    }

    @Test
    void ofTheDatabaseIsThatItDidNotAnswer() {
        assertThat(Cause.of(wrapped(new SQLException("timed out"))))
                .isEqualTo(new Cause("incident.database", Map.of()));
        assertThat(Cause.of(new CannotAcquireLockException("busy")))
                .isEqualTo(new Cause("incident.database", Map.of()));
    }

    @Test
    void ofAnythingElseIsUnexpected() {
        assertThat(Cause.of(wrapped(new NullPointerException()))).isEqualTo(new Cause("incident.unexpected", Map.of()));
        assertThat(Cause.of(null)).isEqualTo(new Cause("incident.unexpected", Map.of()));
    }
}
