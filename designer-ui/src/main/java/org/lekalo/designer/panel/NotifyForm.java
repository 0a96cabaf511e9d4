package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.palette.BlockSettings.Notify;
import org.lekalo.library.setting.Responsible;

/** Who is told what. */
final class NotifyForm extends Div {

    private final SettingsChanged changed;
    private @Nullable Responsible recipient;
    private String text;

    NotifyForm(Notify notify, Desk desk, SettingsChanged changed) {
        this.changed = changed;
        recipient = notify.recipient();
        text = notify.text();
        addClassName("panel-form");
        var who = new ResponsibleEditor(getTranslation("panel.recipient"), desk.company(), recipient, now -> {
            recipient = now;
            tell();
        });
        var what = new TextWithPlaceholders(getTranslation("panel.text"), "", text, desk.subjects(), now -> {
            text = Objects.requireNonNullElse(now, "");
            tell();
        });
        add(who, what);
    }

    private void tell() {
        changed.to(new Notify(recipient, text));
    }
}
