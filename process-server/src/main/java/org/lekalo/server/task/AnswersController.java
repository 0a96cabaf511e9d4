package org.lekalo.server.task;

import java.time.Instant;
import java.util.Objects;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.TaskId;
import org.lekalo.server.record.RecordStore;
import org.lekalo.server.row.StoredRecord;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The caller's answers over HTTP. */
@RestController
class AnswersController implements AnswersApi {

    private final TakingBack takingBack;
    private final TaskOutcomes outcomes;
    private final RecordStore records;

    AnswersController(TakingBack takingBack, TaskOutcomes outcomes, RecordStore records) {
        this.takingBack = takingBack;
        this.outcomes = outcomes;
        this.records = records;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer answer(TaskId task) {
        var answered = takingBack.answered(task, Caller.current());
        var language = LocaleContextHolder.getLocale();
        return new Answer(
                answered.id(),
                answered.name(),
                records.read(answered.record()).map(StoredRecord::title).orElse(""),
                Objects.requireNonNullElse(outcomes.label(answered, language), ""),
                Objects.requireNonNullElse(answered.endedAt(), Instant.EPOCH),
                takingBack
                        .why(answered)
                        .map(stands -> RefusalSentences.of(stands, language))
                        .orElse(null));
    }

    @Override
    public TaskId takeBack(TaskId task) {
        return takingBack.takeBack(task, Caller.current());
    }
}
