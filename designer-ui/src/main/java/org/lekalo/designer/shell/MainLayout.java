package org.lekalo.designer.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import org.lekalo.designer.look.NeedsRoom;
import org.lekalo.designer.look.Retitled;
import org.lekalo.designer.server.LiveChanges;

/** The frame around every page. */
@Layout
@PermitAll
@JsModule("./pickers/readAsForms.ts")
@JsModule("./press/onePress.ts")
@JsModule("./press/enterPresses.ts")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final H1 title = new H1();
    private boolean wasRoomy;
    private boolean openedElsewhere;

    MainLayout(
            Navigation navigation,
            SearchEverything search,
            UserMenu person,
            NotificationsBell bell,
            LiveChanges changes) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        title.addClassName("page-title");
        var actions = new Div(search, bell, person);
        actions.addClassName("shell-actions");
        addToNavbar(toggle, title, new ConnectionBanner(changes), actions);
    }

    private Anchor brand() {
        var home = new Anchor("", new Image("icons/lekalo-mark.svg", ""), new Span(getTranslation("app.name")));
        home.addClassName("wordmark");
        home.setRouterIgnore(false);
        return home;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var following =
                ComponentUtil.addListener(attach.getUI(), Retitled.class, retitled -> title.setText(retitled.title()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            following.remove();
        });
    }

    /** As it was left on pages of its kind; over a narrow page it lies only while it is asked for. */
    private void foldMenu(boolean roomy) {
        if (roomy == wasRoomy) {
            return;
        }
        boolean left = isDrawerOpened();
        wasRoomy = roomy;
        if (!isOverlay()) {
            setDrawerOpened(openedElsewhere);
        }
        openedElsewhere = left;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        foldMenu(getContent() instanceof NeedsRoom);
        if (getContent() instanceof HasDynamicTitle page) {
            title.setText(page.getPageTitle());
        }
    }
}
