package org.lekalo.server.list;

import java.util.List;
import java.util.Map;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Visible;
import org.lekalo.server.access.RecordAccess;
import org.lekalo.server.search.RecordSearch;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListsController implements ListsApi {

    private static final int LONGEST_NAME = 100;

    private final ListLooks looks;
    private final SavedFilters filters;
    private final RecordTypesInUse types;
    private final RecordAccess access;
    private final RecordSearch search;

    ListsController(
            ListLooks looks, SavedFilters filters, RecordTypesInUse types, RecordAccess access, RecordSearch search) {
        this.looks = looks;
        this.filters = filters;
        this.types = types;
        this.access = access;
        this.search = search;
    }

    @Override
    public Lists lists(String type) {
        var caller = Caller.current();
        var shown = shown(type, caller);
        return new Lists(
                looks.of(shown, caller.id()).orElse(null),
                filters.start(type, caller).orElse(null),
                filters.of(shown, caller));
    }

    @Override
    public void keep(String type, Look look) {
        var caller = Caller.current();
        var shown = shown(type, caller);
        requireFields(shown, look);
        search.requireReadable(look.filters(), types.type(type), caller);
        looks.keep(shown, caller.id(), look);
    }

    private static void requireFields(RecordType shown, Look look) {
        var unknown = look.columns().stream()
                .filter(column -> shown.field(column).isEmpty())
                .map(column -> problem(column, "unknown", Map.of("field", column)))
                .toList();
        if (!unknown.isEmpty()) {
            throw FieldsRefused.of(unknown);
        }
    }

    @Override
    public SavedFilter save(String type, NewFilter filter) {
        var caller = Caller.current();
        var shown = checked(type, filter, caller);
        return filters.save(shown, filter, caller);
    }

    @Override
    public SavedFilter change(String type, long id, NewFilter filter) {
        var caller = Caller.current();
        var shown = checked(type, filter, caller);
        return filters.change(shown, id, filter, caller);
    }

    @Override
    public void delete(String type, long id) {
        var caller = Caller.current();
        filters.delete(shown(type, caller), id, caller);
    }

    @Override
    public void startWith(String type, Start start) {
        var caller = Caller.current();
        filters.startWith(shown(type, caller), start.filter(), caller);
    }

    private RecordType checked(String type, NewFilter filter, Caller caller) {
        requireName(filter.name().strip());
        requireRows(filter.filters());
        search.requireReadable(filter.filters(), types.type(type), caller);
        return shown(type, caller);
    }

    private static void requireName(String name) {
        if (Visible.isBlank(name)) {
            throw FieldsRefused.of(List.of(problem("name", "name-empty", Map.of())));
        }
        if (name.length() > LONGEST_NAME) {
            throw FieldsRefused.of(List.of(problem("name", "name-too-long", Map.of("limit", LONGEST_NAME))));
        }
        if (name.indexOf('\0') >= 0) {
            throw FieldsRefused.of(List.of(problem("name", "name-wrong", Map.of())));
        }
    }

    private static void requireRows(List<ConditionRow> rows) {
        if (rows.isEmpty()) {
            throw FieldsRefused.of(List.of(problem("filters", "comparison-without-value", Map.of())));
        }
    }

    private static FieldProblem problem(String field, String problem, Map<String, Object> facts) {
        return new FieldProblem(
                field, RefusalSentences.of("refusal.field." + problem, facts, LocaleContextHolder.getLocale()));
    }

    private RecordType shown(String type, Caller caller) {
        return access.shown(types.type(type), caller);
    }
}
