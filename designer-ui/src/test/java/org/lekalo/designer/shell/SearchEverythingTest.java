package org.lekalo.designer.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Search;
import org.lekalo.designer.look.SearchField;
import org.lekalo.designer.server.Vocabulary;

class SearchEverythingTest {

    private final Records records = new Records();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void callsRecordsOfOneTitleByTheirNumbersToo() {
        records.create("deal", Map.of("title", "Окна"));
        records.create("deal", Map.of("title", "Окна"));
        records.create("deal", Map.of("title", "Окна в школу"));
        var search = screen.show(new SearchEverything(new Search(records), new Vocabulary(new Metadata())));
        _click(search);

        _setValue(_get(SearchField.class), "окна");

        assertThat(search.shown()).contains("Окна · № 1", "Окна · № 2", "Окна в школу");
    }
}
