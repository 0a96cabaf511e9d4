package org.lekalo.designer.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.records.OpenTodos;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.Refusals.Unreachable;

class NavigationTest {

    private final Records records = new Records().withDeals(1);
    private final Tasks tasks = new Tasks(records);

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

    @Test
    void countsAllThatWaits() {
        tasks.with("t1", "Согласовать скидку", 3).offered("t2", "Выехать на замер", 5);
        records.create("todo", Map.of("title", "Позвонить", "owner", 1));
        records.create("todo", Map.of("title", "Чужая", "owner", 2));

        open();

        assertThat(counter()).isEqualTo("3");
    }

    @Test
    void countsATaskSetByHandAsSoonAsItIsThere() {
        open();

        records.create("todo", Map.of("title", "Позвонить", "owner", 1));
        screen.tell(Kind.RECORD, "todo:1");

        screen.soon(() -> assertThat(counter()).isEqualTo("1"));
    }

    @Test
    void standsForOneWhoseTimeIsOverSoThatThePageCanAskHimToSignIn() {
        SigningIn.as(People.ELENA);
        var vocabulary = new Vocabulary(() -> {
            throw new SignedOut();
        });

        screen.show(new Navigation(tasks, new OpenTodos(records), vocabulary, screen.changes()));

        assertThat(counter()).isEmpty();
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("Мои задачи");
    }

    @Test
    void keepsItsEntriesWhereTheServerDoesNotTellTheNewTypes() {
        SigningIn.as(People.ELENA);
        var told = new AtomicInteger();
        var vocabulary = new Vocabulary(() -> {
            if (told.getAndIncrement() > 0) {
                throw new Unreachable();
            }
            return new Metadata().recordTypes();
        });
        screen.show(new Navigation(tasks, new OpenTodos(records), vocabulary, screen.changes()));

        screen.tell(Kind.METADATA, null);

        screen.soon(() -> assertThat(told).hasValueGreaterThan(1));
        assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getLabel).contains("Сделки");
    }

    private void open() {
        SigningIn.as(People.ELENA);
        screen.show(new Navigation(tasks, new OpenTodos(records), new Vocabulary(new Metadata()), screen.changes()));
    }

    private static String counter() {
        return _find(Span.class, query -> query.withClasses("counter")).get(0).getText();
    }
}
