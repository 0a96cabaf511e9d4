package org.lekalo.server.access;

import java.util.List;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AbsencesController implements AbsencesApi {

    private final Absences absences;

    AbsencesController(Absences absences) {
        this.absences = absences;
    }

    @Override
    public List<Absence> absences() {
        return absences.of(Caller.current());
    }

    @Override
    public Absence add(NewAbsence absence) {
        return absences.add(absence, Caller.current());
    }

    @Override
    public void remove(long id) {
        absences.remove(id, Caller.current());
    }
}
