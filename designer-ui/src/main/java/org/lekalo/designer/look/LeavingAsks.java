package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks whoever leaves a page, by a link, an arrow or signing out, while something typed there is not saved; one of these a page. */
final class LeavingAsks {

    private final Set<Unsaved> places = new LinkedHashSet<>();

    /** Somebody leaves, and the fields are asked what they hold. */
    private @Nullable Leaving leaving;

    private final UI page;

    private record Leaving(SerializableRunnable go, SerializableRunnable stay) implements Serializable {}

    private LeavingAsks(UI page) {
        this.page = page;
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
        asked.go().run();
    }

    /** What was typed has nothing to belong to any more. */
    void settle() {
        Set.copyOf(places).forEach(Unsaved::over);
    }

    private void beforeLeave(BeforeLeaveEvent event) {
        var touched = places.stream().filter(Unsaved::isTouched).toList();
        if (!touched.isEmpty()) {
            var asked = event.postpone();
            askFor(touched, new Leaving(asked::proceed, asked::cancel));
        }
    }

    /** Whoever goes by what is no link is asked the same. */
    void leave(SerializableRunnable go) {
        page.getInternals().getActiveRouterTargetsChain().stream()
                .filter(SavesItself.class::isInstance)
                .map(SavesItself.class::cast)
                .findFirst()
                .ifPresentOrElse(shown -> shown.beforeLeaving(() -> leaveTyped(go), () -> {}), () -> leaveTyped(go));
    }

    private void leaveTyped(SerializableRunnable go) {
        var touched = places.stream().filter(Unsaved::isTouched).toList();
        if (touched.isEmpty()) {
            go.run();
        } else {
            askFor(touched, new Leaving(go, () -> {}));
        }
    }

    private void askFor(List<Unsaved> touched, Leaving asked) {
        leaving = asked;
        whenTold(touched, () -> told(asked));
    }

    /** A dialog that led elsewhere has closed meanwhile, and nothing of it is left to be asked about. */
    private void told(Leaving asked) {
        if (!asked.equals(leaving)) {
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

    private void ask(Leaving asked) {
        new LoseTyped(
                        "unsaved.leave",
                        () -> {
                            settle();
                            asked.go().run();
                        },
                        () -> {
                            asked.stay().run();
                            places.stream()
                                    .filter(Unsaved::isTouched)
                                    .reduce((one, next) -> next)
                                    .ifPresent(Unsaved::typeOn);
                        })
                .open();
    }
}
