package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import elemental.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Models;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.CompanyToday;
import org.lekalo.designer.modeler.Modeler;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.designer.session.SigningIn;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.Unreachable;

/** What was drawn or typed a moment ago is brought to the server before the page is left. */
class ModelerViewTest {

    private static final String CHANGED = Drawings.discount().replace("Готово", "Сделано");

    private final Models models = spy(new Models());
    private final ProcessModelId id =
            models.create(new NewModel("Согласование", Drawings.discount())).id();

    @RegisterExtension
    final Screen screen = new Screen();

    private int gone;
    private int stayed;

    @BeforeEach
    void open() {
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(ModelsView.class);
        SigningIn.as(People.ANNA);
    }

    @Test
    void leavesOnceTheBrowserToldWhatItHadAndThatIsSaved() {
        var view = view();
        var modeler = _get(Modeler.class);

        view.beforeLeaving(() -> gone++, () -> stayed++);
        assertThat(gone).as("before the browser has answered").isZero();
        tells(modeler, CHANGED);
        answer();

        assertThat(models.model(id).xml()).contains("Сделано");
        assertThat(gone).isEqualTo(1);
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void asksWhereItCannotBeSaved() {
        var view = view();
        var modeler = _get(Modeler.class);
        doThrow(new Unreachable()).when(models).saveDraft(any(), any());

        view.beforeLeaving(() -> gone++, () -> stayed++);
        tells(modeler, CHANGED);
        answer();

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(gone + stayed).isZero();
    }

    private ModelerView view() {
        var company = new CompanyToday(new Vocabulary(new Metadata()), new People(), new Records());
        var view = new ModelerView(models, company, mock(), screen.changes());
        var entering = mock(BeforeEnterEvent.class);
        when(entering.getRouteParameters()).thenReturn(new RouteParameters("id", id.toString()));
        view.beforeEnter(entering);
        return screen.show(view);
    }

    private static void tells(Modeler modeler, String xml) {
        var data = Json.createObject();
        data.put("event.detail.xml", xml);
        modeler.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(modeler.getElement(), "model-changed", data));
    }

    /** The browser has done what it was asked to, and what that led to. */
    private static void answer() {
        for (int round = 0; round < 3; round++) {
            UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
            UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                    .filter(PendingJavaScriptInvocation::isSubscribed)
                    .forEach(pending -> pending.complete(Json.createNull()));
        }
        MockVaadin.clientRoundtrip();
    }
}
