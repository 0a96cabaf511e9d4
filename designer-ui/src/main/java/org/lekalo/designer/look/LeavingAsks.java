package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks whoever leaves a page by a link or an arrow while something typed there is not saved; one of these a page. */
final class LeavingAsks {

    private final Set<Unsaved> places = new LinkedHashSet<>();

    /** Somebody leaves, and the fields are asked what they hold. */
    private @Nullable ContinueNavigationAction leaving;

    private LeavingAsks(UI page) {
        page.addBeforeLeaveListener(this::beforeLeave);
    }

    static LeavingAsks of(UI page) {
        var known = ComponentUtil.getData(page, LeavingAsks.class);
        if (known != null) {
            return known;
        }
        var made = new LeavingAsks(page);
        ComponentUtil.setData(page, LeavingAsks.class, made);
        return made;
    }

    void watch(Unsaved place) {
        places.add(place);
    }

    void forget(Unsaved place) {
        places.remove(place);
        if (leaving != null && !isAnyTouched()) {
            goOn();
        }
    }

    boolean isAnyTouched() {
        return places.stream().anyMatch(Unsaved::isTouched);
    }

    private void goOn() {
        var asked = Objects.requireNonNull(leaving);
        leaving = null;
        asked.proceed();
    }

    /** What was typed has nothing to belong to any more. */
    void settle() {
        Set.copyOf(places).forEach(Unsaved::over);
    }

    private void beforeLeave(BeforeLeaveEvent event) {
        var touched = places.stream().filter(Unsaved::isTouched).toList();
        if (!touched.isEmpty()) {
            var asked = event.postpone();
            leaving = asked;
            whenTold(touched, () -> told(asked));
        }
    }

    /** A dialog that led elsewhere has closed meanwhile, and nothing of it is left to be asked about. */
    private void told(ContinueNavigationAction asked) {
        if (leaving != asked) {
            return;
        }
        if (!isAnyTouched()) {
            goOn();
        } else {
            leaving = null;
            ask(asked);
        }
    }

    /** Once all told what they hold: what is under a question is not listened to. */
    private static void whenTold(List<Unsaved> touched, Runnable then) {
        if (touched.isEmpty()) {
            then.run();
        } else {
            touched.get(0).beforeAsking(() -> whenTold(touched.subList(1, touched.size()), then));
        }
    }

    private void ask(ContinueNavigationAction leaving) {
        new LoseTyped(
                        "unsaved.leave",
                        () -> {
                            settle();
                            leaving.proceed();
                        },
                        leaving::cancel)
                .open();
    }
}
