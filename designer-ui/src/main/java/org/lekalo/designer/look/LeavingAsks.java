package org.lekalo.designer.look;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/** Asks whoever leaves a page by a link or an arrow while something typed there is not saved; one of these a page. */
final class LeavingAsks {

    private final Set<Unsaved> places = new LinkedHashSet<>();

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
    }

    private void beforeLeave(BeforeLeaveEvent event) {
        if (places.stream().noneMatch(Unsaved::isTouched)) {
            return;
        }
        var leaving = event.postpone();
        new LoseTyped(
                        "unsaved.leave",
                        () -> {
                            Set.copyOf(places).forEach(Unsaved::over);
                            leaving.proceed();
                        },
                        leaving::cancel)
                .open();
    }
}
