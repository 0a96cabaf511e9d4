package org.lekalo.designer.shell;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import org.lekalo.designer.look.Drawn;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.monitor.MonitorNavigation;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.server.LiveChanges;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.NotificationsApi.Notification;
import org.lekalo.library.contract.Refusal;
import org.springframework.context.annotation.Scope;

/** What processes told the person, and how much of it is new. */
@SpringComponent
@Scope("prototype")
class NotificationsBell extends Div {

    private final NotificationsApi notifications;
    private final Button bell = new Button(Glyph.BELL.icon());
    private final Span unread = new Span();
    private final Popover list = new Popover();
    private final Drawn<List<Notification>> drawn = new Drawn<>();

    NotificationsBell(NotificationsApi notifications, LiveChanges changes) {
        this.notifications = notifications;
        addClassName("bell");
        bell.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        bell.setAriaLabel(getTranslation("bell.title"));
        bell.setTooltipText(getTranslation("bell.title"));
        unread.addClassName("counter");
        list.setTarget(bell);
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.setWidth("min(26rem, 100vw - 5.5rem)");
        list.setModal(true);
        list.addClassName("bell-list");
        add(bell, unread, list);
        changes.refresh(this, Set.of(Kind.NOTIFICATIONS), this::refresh);
        refresh();
    }

    private void refresh() {
        try {
            show(notifications.notifications());
        } catch (Refusal noServer) {
            show(List.of());
        }
    }

    private void show(List<Notification> told) {
        drawn.by(told, () -> draw(told));
    }

    private void draw(List<Notification> told) {
        long fresh = told.stream().filter(one -> !one.read()).count();
        unread.setText(fresh == 0 ? "" : fresh > 99 ? "99+" : String.valueOf(fresh));
        list.removeAll();
        list.add(header(fresh));
        if (told.isEmpty()) {
            list.add(new EmptyState(Glyph.BELL, getTranslation("bell.empty"), getTranslation("bell.empty.advice")));
        } else {
            var rows = new Div(told.stream().map(this::row).toArray(Component[]::new));
            rows.addClassName("bell-rows");
            list.add(rows);
        }
    }

    private Div header(long fresh) {
        var header = new Div(new H3(getTranslation("bell.title")));
        header.addClassName("bell-header");
        if (fresh > 0) {
            var all = new Button(getTranslation("bell.read-all"), click -> {
                notifications.readAll();
                refresh();
            });
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            header.add(all);
        }
        return header;
    }

    private Component row(Notification told) {
        var where = new Span(
                getTranslation("bell.from", told.process(), Formats.current().moment(told.at())));
        where.addClassName("quiet");
        var text = new Span(told.text());
        var row = new NativeButton();
        row.add(text, where);
        row.addClassName("bell-row");
        row.setClassName("fresh", !told.read());
        row.addClickListener(click -> open(told));
        return row;
    }

    private void open(Notification told) {
        if (!told.read()) {
            notifications.read(told.id());
            refresh();
        }
        var run = told.instance();
        var record = told.record();
        if (run != null || record != null) {
            list.close();
            UI.getCurrent()
                    .navigate(
                            run != null
                                    ? MonitorNavigation.instance(run)
                                    : RecordsNavigation.card(requireNonNull(record)));
        }
    }
}
