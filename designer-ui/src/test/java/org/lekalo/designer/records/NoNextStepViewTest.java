package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.NextSteps;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.NextStepApi.OfOwner;

class NoNextStepViewTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final NextStepApi nextSteps = spy(new NextSteps());
    private final Records records = spy(new Records().withDeals(3));

    @Test
    void namesEachSellerWithHowMuchIsForgotten() {
        open();

        assertThat(_get(H3.class).getText()).isEqualTo("Елена Волкова");
        assertThat(_find(Pill.class)).extracting(Pill::getText).containsExactly("Сделки: 2");
        _assertNone(Anchor.class);
    }

    @Test
    void showsWhatIsForgottenOfTheSellerAndHidesItAgain() {
        open();

        press("Показать");

        assertThat(_find(Anchor.class))
                .isNotEmpty()
                .first()
                .satisfies(link -> assertThat(link.getHref()).startsWith("records/deal/"));
        verify(records)
                .query(
                        eq("deal"),
                        argThat(query -> query.filters().stream()
                                .anyMatch(row -> row.subject().equals("owner")
                                        && row.values()
                                                .equals(List.of(
                                                        People.ELENA.id().toString())))));
        press("Скрыть");
        _assertNone(Anchor.class);
    }

    @Test
    void saysWhoHasLeft() {
        doReturn(List.of(new OfOwner(People.BORIS.id(), People.BORIS.name(), false, Map.of("deal", 1L))))
                .when(nextSteps)
                .byOwner();

        open();

        assertThat(_find(Pill.class)).extracting(Pill::getText).containsExactly("Уволен", "Сделки: 1");
    }

    @Test
    void passesOverTypesThatAreGone() {
        doReturn(List.of(new OfOwner(People.ELENA.id(), People.ELENA.name(), true, Map.of("boat", 4L))))
                .when(nextSteps)
                .byOwner();
        open();

        press("Показать");

        _assertNone(Pill.class);
        _assertNone(Anchor.class);
    }

    @Test
    void saysThatNothingIsForgottenAsSoonAsItIsSo() {
        open();

        doReturn(List.of()).when(nextSteps).byOwner();
        screen.tell(Kind.RECORD, null);

        screen.soon(() -> assertThat(_get(H3.class).getText()).isEqualTo("Ничего не забыто"));
    }

    private void open() {
        screen.show(new NoNextStepView(nextSteps, records, new Vocabulary(new Metadata()), screen.changes()));
    }

    private static void press(String label) {
        _click(_get(Button.class, query -> query.withText(label)));
    }
}
