package org.lekalo.designer.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.RecordsApi.Update;

/** Says of companies that those with the next number are the same, and of telephones that the first company has them. */
public final class Duplicates implements DuplicatesApi {

    private final Records records;
    private final List<Merge> merged = new ArrayList<>();

    public Duplicates(Records records) {
        this.records = records;
    }

    /** What was asked for. */
    public List<Merge> merged() {
        return merged;
    }

    @Override
    public List<Duplicate> like(String type, Map<String, Object> values) {
        return values.containsKey("phone")
                ? List.of(new Duplicate(records.get("company", 1), List.of("phone")))
                : List.of();
    }

    @Override
    public List<Duplicate> of(String type, long id) {
        return type.equals("company") && id == 1
                ? List.of(new Duplicate(records.get(type, id + 1), List.of("title")))
                : List.of();
    }

    @Override
    public RecordView merge(Merge merge) {
        merged.add(merge);
        records.delete(merge.other().type(), merge.other().id(), merge.otherVersion());
        return records.update(
                merge.survivor().type(),
                merge.survivor().id(),
                new Update(merge.survivorVersion(), Map.of("comment", "merged")));
    }
}
