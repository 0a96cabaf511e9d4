package org.lekalo.designer.company;

import java.util.List;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.contract.SearchApi;

/** Looks into deals and companies. */
public final class Search implements SearchApi {

    private final Records records;

    public Search(Records records) {
        this.records = records;
    }

    @Override
    public List<Group> search(String text) {
        return List.of("deal", "company").stream()
                .map(type -> new Group(
                        type,
                        records.lookup(type, text, 8).stream().map(Search::hit).toList()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private static Hit hit(Match match) {
        return new Hit(match.ref(), match.title(), null);
    }
}
