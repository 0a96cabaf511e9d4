package org.lekalo.designer.shell;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.look.Unsaved;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Text;

class NavigationTest {

    private final Records records = new Records().withDeals(1);
    private final Tasks tasks = new Tasks(records);
    private final List<RecordType> types =
            new ArrayList<>(new Metadata().recordTypes().all());

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

    @Test
    void aListIsMadeAnewWhereItsTypeChanged() {
        var list = openListOfDeals();

        rename("Сделки 2");

        screen.soon(() -> assertThat(page()).isNotSameAs(list));
    }

    @Test
    void whatHangsOverAListStaysWhateverChanges() {
        var list = openListOfDeals();
        new Dialog().open();
        MockVaadin.clientRoundtrip();

        rename("Сделки 2");

        screen.soon(() -> assertThat(entries()).contains("Сделки 2"));
        assertThat(page()).isSameAs(list);
    }

    @Test
    void whatIsTypedStaysWhateverChanges() {
        var list = openListOfDeals();
        var typed = new Unsaved();
        UI.getCurrent().add(typed);
        _fireDomEvent(typed, "touched");

        rename("Сделки 2");

        screen.soon(() -> assertThat(entries()).contains("Сделки 2"));
        assertThat(page()).isSameAs(list);
    }

    @Test
    void aListStaysWhereAnotherTypeIsAdded() {
        var list = openListOfDeals();

        types.add(new RecordType("boat", text("Лодка"), text("Лодки"), List.of(), List.of()));
        screen.tell(Kind.METADATA, null);

        screen.soon(() -> assertThat(entries()).contains("Лодки"));
        assertThat(page()).isSameAs(list);
    }

    @Test
    void whatFoldsItsEntriesIsCalledInThePersonsLanguage() {
        open();

        assertThat(_find(SideNav.class, query -> query.withPredicate(SideNav::isVisible)))
                .filteredOn(nav -> nav.getItems().stream()
                        .anyMatch(item -> !item.getItems().isEmpty()))
                .isNotEmpty()
                .allSatisfy(nav -> assertThat(nav.getI18n().getToggle()).isEqualTo("показать или скрыть вложенное"));
    }

    private void rename(String plural) {
        types.replaceAll(type -> type.key().equals("deal")
                ? new RecordType("deal", type.name(), text(plural), type.fields(), type.pipelines())
                : type);
        screen.tell(Kind.METADATA, null);
    }

    private Component openListOfDeals() {
        SigningIn.as(People.ELENA);
        var vocabulary = new Vocabulary(() -> new RecordTypes(List.copyOf(types)));
        Elsewhere.leads("records/deal");
        UI.getCurrent().navigate("records/deal");
        UI.getCurrent().add(new Navigation(tasks, new OpenTodos(records), vocabulary, screen.changes()));
        MockVaadin.clientRoundtrip();
        return page();
    }

    private static Component page() {
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().get(0);
    }

    private static Text text(String both) {
        return new Text(both, both);
    }

    private static List<String> entries() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }

    private void open() {
        SigningIn.as(People.ELENA);
        screen.show(new Navigation(tasks, new OpenTodos(records), new Vocabulary(new Metadata()), screen.changes()));
    }

    private static String counter() {
        return _find(Span.class, query -> query.withClasses("counter")).get(0).getText();
    }
}
