package org.lekalo.designer.company;

import java.util.ArrayList;
import java.util.List;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.gate.Gate;

/** Gates in memory: a refusal for every check without a name. */
public final class Gates implements GatesApi {

    private final List<Gate> standing = new ArrayList<>();
    private List<FieldProblem> wrong = List.of();

    @Override
    public List<Gate> gates(String type) {
        return List.copyOf(standing);
    }

    /** From now on this is what is wrong with any gate. */
    public void refuse(FieldProblem... problems) {
        wrong = List.of(problems);
    }

    @Override
    public Gate put(String type, Gate gate) {
        if (!wrong.isEmpty()) {
            throw FieldsRefused.of(wrong);
        }
        for (int i = 0; i < gate.checks().size(); i++) {
            if (gate.checks().get(i).name().isBlank()) {
                throw FieldsRefused.of(List.of(new FieldProblem("checks." + i + ".name", "Назовите проверку.")));
            }
        }
        standing.removeIf(other -> other.isOf(gate.pipeline(), gate.stage()));
        if (!gate.standsOpen()) {
            standing.add(gate);
        }
        return gate;
    }
}
