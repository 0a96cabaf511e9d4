package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.look.Pill.Tone;
import org.lekalo.library.condition.Feel;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.condition.TextTemplate;

/** What the placeholders of a text stand for, by the names of the fields; those that stand for nothing are marked. */
final class PlaceholderChips extends Div {

    PlaceholderChips() {
        addClassName("panel-chips");
    }

    /** Nothing where it is not known yet what there is. */
    void show(String text, Subjects subjects) {
        removeAll();
        if (!subjects.all().isEmpty()) {
            TextTemplate.parse(text).placeholders().stream()
                    .distinct()
                    .map(feel -> chip(feel, subjects))
                    .forEach(this::add);
        }
    }

    private Pill chip(String feel, Subjects subjects) {
        var label = subjects.all().stream()
                .filter(subject -> List.of(subject.feel(), subject.path()).contains(feel))
                .findFirst()
                .map(Subject::label)
                .map(name -> name.in(getLocale()));
        if (label.isPresent()) {
            return new Pill(label.get(), Tone.BRAND);
        }
        boolean isKnown = Feel.problem(feel).isEmpty()
                && Feel.names(feel).stream().allMatch(name -> isAboutTheRecord(name) || subjects.hold(name));
        return isKnown ? new Pill(feel, Tone.QUIET) : new Pill(getTranslation("panel.text.unknown", feel), Tone.BAD);
    }

    /** What of the record there is whatever it is called here, the check of the drawing says. */
    private static boolean isAboutTheRecord(String name) {
        return name.equals("record") || name.startsWith("record.");
    }
}
