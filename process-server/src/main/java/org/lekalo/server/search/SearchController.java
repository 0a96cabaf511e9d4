package org.lekalo.server.search;

import java.util.List;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.server.security.Caller;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController implements SearchApi {

    private final EverythingSearch everything;

    SearchController(EverythingSearch everything) {
        this.everything = everything;
    }

    @Override
    public List<Group> search(String text) {
        return everything.search(text, Caller.current());
    }
}
