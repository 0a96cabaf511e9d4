package org.lekalo.designer.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialog in which something is filled in. Neither Escape nor a press beside it nor "cancel" takes away what was typed
 * without a question, and what it does, it does once a press.
 */
public abstract class AskingDialog extends Dialog {

    private final Unsaved typed = new Unsaved();
    private @Nullable LoseTyped asked;
    private boolean asking;

    protected AskingDialog() {
        super.add(List.of(typed));
        addDialogCloseActionListener(close -> leave());
    }

    @Override
    public void add(Component... components) {
        typed.add(components);
    }

    @Override
    public void add(Collection<Component> components) {
        typed.add(components);
    }

    @Override
    public void removeAll() {
        typed.removeAll();
    }

    /** What was typed is somewhere else now, or nobody wants it. */
    protected final void settled() {
        typed.over();
    }

    protected final Button cancel(String label) {
        var cancel = new Button(label, click -> leave());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return cancel;
    }

    /** Ctrl+Enter anywhere in it presses the button. */
    protected final void confirmedByKeyboard(Button button) {
        EnterConfirms.withControl(typed, button);
    }

    /** What the dialog is for. */
    protected final Button primary(String label, Runnable action) {
        var button = action(label, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Takes no second press while it acts, nor while the dialog goes away; nor anything typed, which would go with it. */
    protected final Button action(String label, Runnable action) {
        var button = new ActionButton(
                label,
                () -> {
                    typed.letGo();
                    action.run();
                },
                this::isOpened);
        typed.heldBy(button);
        return button;
    }

    /** Closes, after a question where something was typed. */
    protected final void leave() {
        if (!typed.isTouched()) {
            close();
        } else if (!asking && (asked == null || !asked.isOpened())) {
            asking = true;
            typed.beforeAsking(this::ask);
        }
    }

    /** Not before the fields told what they hold: what is under a question is not listened to. */
    private void ask() {
        asking = false;
        asked = new LoseTyped("unsaved.close", this::close, () -> {});
        asked.open();
    }

    @Override
    public void close() {
        typed.over();
        super.close();
    }
}
