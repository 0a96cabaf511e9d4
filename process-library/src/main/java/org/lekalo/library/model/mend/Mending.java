package org.lekalo.library.model.mend;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.lekalo.library.model.ProcessModel;

/** Mends faults of a file; whatever is not at fault stays as it is. */
public final class Mending {

    private Mending() {}

    /** The model without the faults that have these codes; those that are gone already are passed over. */
    public static ProcessModel mended(ProcessModel model, Collection<String> codes) {
        var asked = Set.copyOf(codes);
        var names = new Names(model.root());
        var found = Faults.found(names)
                .filter(fault -> asked.contains(fault.fault().code()))
                .toList();
        return found.isEmpty() ? model : ProcessModel.read(mended(model, names, found));
    }

    private static String mended(ProcessModel model, Names names, List<Found> found) {
        var change = new Change(model.xml(), names);
        change.rename(found.stream()
                .filter(fault -> fault.mend() == Mend.RENAME)
                .flatMap(fault -> fault.nodes().stream())
                .distinct()
                .toList());
        found.forEach(fault -> mend(fault, change));
        return change.written();
    }

    private static void mend(Found fault, Change change) {
        var nodes = fault.nodes();
        switch (fault.mend()) {
            case RENAME -> {
                // all at once, before anything else
            }
            case ADD_PROCESS -> new NewProcess(change).add();
            case REMOVE_ARROW -> change.remove(nodes.get(0));
            case MAKE_MESSAGE_FLOW -> new ArrowChange(change, nodes.get(0)).makeMessageFlow();
            case MOVE_ARROW -> new ArrowChange(change, nodes.get(0)).moveTo(nodes.get(1));
            case ATTACH ->
                change.at(nodes.get(0))
                        .setAttribute("attachedToRef", change.at(nodes.get(1)).getAttribute("id"));
            case DETACH -> change.detach(nodes.get(0));
            case REMOVE_EVENT -> change.removeWithArrows(nodes.get(0));
            case DROP_OTHERWISE -> change.at(nodes.get(0)).removeAttribute("default");
            case GIVE_OTHERWISE ->
                change.at(nodes.get(0))
                        .setAttribute("default", change.at(nodes.get(1)).getAttribute("id"));
            case DROP_CONDITION -> Slips.condition(nodes.get(0)).ifPresent(change::remove);
            case CLOSE_POOL -> change.at(nodes.get(0)).removeAttribute("processRef");
            case DROP_REFERENCES -> new Loose(change).drop();
        }
    }
}
