package org.lekalo.designer.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Gates;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.field.FieldFiles;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class MoveDialogTest {

    private static final Pipeline CORPORATE = new Pipeline(
            "corporate",
            new Text("Корпоративные продажи", "Corporate sales"),
            List.of(new Stage("request", new Text("Запрос", "Request"), Stage.Kind.OPEN)));

    private final Records records = spy(new Records().withDeals(1));
    private final RecordType deal = deal();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void movesARecordToAnotherPipeline() {
        open();

        _click(_get(Button.class, query -> query.withText("Запрос")));

        verify(records).move("deal", 1, new Move(1, "request", Map.of("pipeline", "corporate")));
        assertThat(_find(MoveDialog.class)).isEmpty();
    }

    @Test
    void sendsNoPipelineWithAMoveWithinIt() {
        open();

        _click(_get(Button.class, query -> query.withText("Замер")));

        verify(records).move("deal", 1, new Move(1, "measurement"));
    }

    @Test
    void namesTheOtherPipelineAndNotItsOwn() {
        open();

        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("В воронку «Корпоративные продажи»");
        assertThat(_get(Button.class, query -> query.withText("Новая заявка")).isEnabled())
                .isFalse();
    }

    private void open() {
        var moves = new StageMoves(
                records,
                new FieldEditors(records, new People()),
                new FieldFiles(new FileLinks(mock(FileTransfers.class)), mock(FilesApi.class)),
                new Gates(),
                new People());
        var record = records.get("deal", 1);
        new MoveDialog(deal, record, to -> moves.move(deal, record, to, moved -> {}, () -> {})).open();
    }

    private static RecordType deal() {
        var known = new Metadata().recordTypes().type("deal").orElseThrow();
        return new RecordType(
                known.key(),
                known.name(),
                known.plural(),
                known.fields(),
                Stream.concat(known.pipelines().stream(), Stream.of(CORPORATE)).toList(),
                known.groups(),
                known.relations(),
                known.custom());
    }
}
