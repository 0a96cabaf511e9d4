package org.lekalo.library.contract;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.RecordsApi.Belonging;
import org.lekalo.library.contract.RecordsApi.Change;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.Participant;
import org.lekalo.library.contract.RecordsApi.Participation;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordInUse;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The part of {@link RecordsApi} that is about one record. */
@HttpExchange("/api/records")
public interface OneRecordApi {

    @GetExchange("/{type}/{id}")
    RecordView get(@PathVariable String type, @PathVariable long id);

    /** Refused with {@link Refusals.FieldsRefused} (422) naming every field that is missing, unknown or wrong. */
    @PostExchange("/{type}")
    RecordView create(@PathVariable String type, @RequestBody Map<String, Object> values);

    /**
     * Writes the given fields only; the owner only by himself, the head of his department and those who see all. Refused with {@link RecordChangedMeanwhile} (409) where the record has
     * another version, and as {@link #create}.
     */
    @PatchExchange("/{type}/{id}")
    RecordView update(@PathVariable String type, @PathVariable long id, @RequestBody Update update);

    /**
     * Moves the record to a stage of its pipeline and writes what is given with it, in one. Refused as {@link #update}, and
     * with {@link GatesApi.StageRefused} (422), listing all that the stage's gate asks for, wherever the stage changes:
     * here, in {@link #create} and in {@link #update}.
     */
    @PostExchange("/{type}/{id}/stage")
    RecordView move(@PathVariable String type, @PathVariable long id, @RequestBody Move move);

    /**
     * Takes the record away, with its files and its {@link #belongings}; their history stays, and says who did it. Refused
     * with {@link RecordInUse} (409) where processes run on it or on what goes with it, other records refer to it that do not belong to it,
     * or more than 500 that belong to it belong to others as well, and as {@link #update} where it was changed meanwhile.
     */
    @DeleteExchange("/{type}/{id}")
    void delete(@PathVariable String type, @PathVariable long id, @RequestParam long expectedVersion);

    /**
     * What goes with the record when it is deleted since it belongs to nothing else, such as its notes and lines: how many
     * of each type, also of those that the caller does not see. Refused with {@link RecordInUse} (409) as
     * {@link #delete} is.
     */
    @GetExchange("/{type}/{id}/belongings")
    List<Belonging> belongings(@PathVariable String type, @PathVariable long id);

    /** Who takes part in the record besides its owner, by name. */
    @GetExchange("/{type}/{id}/participants")
    List<Participant> participants(@PathVariable String type, @PathVariable long id);

    /** Gives a person a part in the record, or another part; by whoever may change the record. */
    @PutExchange("/{type}/{id}/participants/{person}")
    void setParticipant(
            @PathVariable String type,
            @PathVariable long id,
            @PathVariable PersonId person,
            @RequestBody Participation participation);

    @DeleteExchange("/{type}/{id}/participants/{person}")
    void removeParticipant(@PathVariable String type, @PathVariable long id, @PathVariable PersonId person);

    /** Why computed fields of the record are empty: a sentence for each that is. */
    @GetExchange("/{type}/{id}/formula-problems")
    List<Refusals.FieldProblem> formulaProblems(@PathVariable String type, @PathVariable long id);

    /** What was changed, newest first; the latest 500 changes. */
    @GetExchange("/{type}/{id}/history")
    List<Change> history(@PathVariable String type, @PathVariable long id);
}
