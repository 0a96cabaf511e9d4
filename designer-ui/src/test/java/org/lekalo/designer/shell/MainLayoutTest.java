package org.lekalo.designer.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Notifications;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.company.Tasks;
import org.lekalo.designer.look.Retitled;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.designer.todo.OpenTodos;

class MainLayoutTest {

    private final Records records = new Records().withDeals(1);

    @RegisterExtension
    final Screen screen = new Screen();

    @AfterEach
    void signOut() {
        SigningIn.out();
    }

    @Test
    void theHeadingFollowsWhatThePageIsCalled() {
        screen.show(frame());

        Retitled.to("Окна в коттедж");

        assertThat(_get(H1.class, query -> query.withClasses("page-title")).getText())
                .isEqualTo("Окна в коттедж");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Окна в коттедж");
    }

    @Test
    void theHeadingOfAFrameThatIsLeftFollowsNothing() {
        screen.show(frame());
        var heading = _get(H1.class, query -> query.withClasses("page-title"));
        screen.show(new Div());

        Retitled.to("Окна в коттедж");

        assertThat(heading.getText()).isEmpty();
    }

    private MainLayout frame() {
        SigningIn.as(People.ELENA);
        var vocabulary = new Vocabulary(new Metadata());
        return new MainLayout(
                new Navigation(new Tasks(records), new OpenTodos(records), vocabulary, screen.changes()),
                new SearchEverything(mock(), vocabulary),
                new UserMenu(mock(), mock(), mock()),
                new NotificationsBell(new Notifications(), screen.changes()),
                screen.changes());
    }
}
