package org.lekalo.designer.company;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;

/** Looks and saved filters in memory; a filter without a name is refused. */
public final class KeptLists implements ListsApi {

    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private final List<SavedFilter> saved = new ArrayList<>();

    @Override
    public Lists lists(String type) {
        @Nullable Look look = looks.get(type);
        return new Lists(look, starts.get(type), List.copyOf(saved));
    }

    @Override
    public void keep(String type, Look look) {
        looks.put(type, look);
    }

    @Override
    public SavedFilter save(String type, NewFilter filter) {
        if (filter.name().isBlank()) {
            throw FieldsRefused.of(List.of(new FieldProblem("name", "Заполните название")));
        }
        var made = new SavedFilter(
                saved.size() + 1L, filter.name(), filter.sharing(), People.ELENA.name(), true, filter.filters(), false);
        saved.add(made);
        return made;
    }

    @Override
    public SavedFilter change(String type, long id, NewFilter filter) {
        delete(type, id);
        var changed = new SavedFilter(
                id, filter.name(), filter.sharing(), People.ELENA.name(), true, filter.filters(), false);
        saved.add(changed);
        return changed;
    }

    @Override
    public void delete(String type, long id) {
        saved.removeIf(filter -> filter.id() == id);
    }

    @Override
    public void startWith(String type, Start start) {
        var filter = start.filter();
        if (filter == null) {
            starts.remove(type);
        } else {
            starts.put(type, filter);
        }
    }
}
