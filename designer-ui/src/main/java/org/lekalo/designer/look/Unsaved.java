package org.lekalo.designer.look;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Around fields whose content is lost unless it is saved. Knows of the first keystroke, before its field tells a value;
 * whoever leaves the page then is asked first, on whatever way he leaves.
 */
@Tag("lekalo-unsaved")
@JsModule("./unsaved/lekalo-unsaved.ts")
public final class Unsaved extends Component implements HasComponents, HasStyle {

    private static final AtomicLong PLACES = new AtomicLong();

    private final String place = Long.toString(PLACES.incrementAndGet());
    private Runnable onTouch = () -> {};
    private boolean touched;
    private boolean savesItself;

    public Unsaved(Component... fields) {
        add(fields);
        getElement().setAttribute("place", place);
        getElement().addEventListener("touched", touch -> {
            touched = true;
            onTouch.run();
        });
        getElement().addEventListener("told", told -> {});
    }

    /** Around fields that are saved as one goes: the page is not asked for, only the browser asks who closes it too early. */
    public static Unsaved savedAsOneGoes(Component... fields) {
        var place = new Unsaved(fields);
        place.savesItself = true;
        place.getElement().setAttribute("saves-itself", true);
        return place;
    }

    /** Around fields that go away once they are sent: what is typed after that is meant for nothing that comes then. */
    public static Unsaved givenOnce(Component... fields) {
        var place = new Unsaved(fields);
        place.getElement().setAttribute("given-once", true);
        return place;
    }

    /** Called at the first keystroke or choice since it was last saved. */
    public void onTouch(Runnable listener) {
        onTouch = listener;
    }

    public boolean isTouched() {
        return touched;
    }

    /** All of it is saved, or given up. */
    public void over() {
        touched = false;
        getElement().callJsFunction("over");
    }

    /** Whether something is typed on the page, or in a dialog over it, that is not saved. */
    public static boolean isAnyTouchedOn(UI page) {
        return LeavingAsks.of(page).isAnyTouched();
    }

    /** For ways out that are no link, as signing out: asks first where something would be lost. */
    public static void leave(UI page, SerializableRunnable go) {
        LeavingAsks.of(page).leave(go);
    }

    /** All that was typed on the page belonged to what is gone. */
    public static void overOn(UI page) {
        LeavingAsks.of(page).settle();
    }

    /** From the first keystroke on the button can be pressed, also before the server has heard of it. */
    public void wakes(Component button) {
        button.getElement().setAttribute("woken-by", place);
    }

    /** Whether all that was heard of so far is saved. */
    public void saved(boolean saved) {
        touched &= !saved;
        getElement().setAttribute("pending", !saved);
        if (saved) {
            getElement().callJsFunction("saved");
        }
    }

    /**
     * Takes nothing in from any press on the button until the server has answered, since what would be written meanwhile
     * would be drawn over: it is written as soon as {@link #letGo} is said.
     */
    public void heldBy(Component button) {
        button.getElement().setAttribute("holds", place);
    }

    /** As {@link #heldBy(Component)}, from an event that the browser knows of before the server does. */
    public void heldBy(Component source, String event) {
        heldBy(source);
        source.getElement().setAttribute("holds-on", event);
    }

    public void letGo() {
        getElement().callJsFunction("letGo");
    }

    /** Runs once every field has told what it holds: an event that is heard brings those along that were held back. */
    public void whenTold(Runnable then) {
        run("tell", then);
    }

    /** As {@link #whenTold}, and whoever stays after the question finds himself where he typed. */
    public void beforeAsking(Runnable ask) {
        run("tellAndReturn", ask);
    }

    /** Leads whoever stays back to the field that he typed in last, wherever the focus went meanwhile. */
    public void typeOn() {
        getElement().callJsFunction("typeOn");
    }

    /** Whoever waits for it goes on where the browser fails, too. */
    private void run(String function, Runnable then) {
        getElement().callJsFunction(function).then(told -> then.run(), failure -> then.run());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (!savesItself) {
            LeavingAsks.of(attach.getUI()).watch(this);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        LeavingAsks.of(detach.getUI()).forget(this);
        super.onDetach(detach);
    }
}
