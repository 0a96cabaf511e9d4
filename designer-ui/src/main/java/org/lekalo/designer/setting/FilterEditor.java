package org.lekalo.designer.setting;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lekalo.designer.condition.ConditionEditor;
import org.lekalo.designer.condition.ValueEditors;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.setting.Filter;
import org.lekalo.library.setting.Many;

/** Which of the records that are chosen beside it: conditions over their own fields. */
final class FilterEditor extends Div {

    FilterEditor(Asked<String> asked) {
        addClassName("panel-stack");
        var company = asked.around().company();
        var type = many(asked)
                .flatMap(many -> company.types().type(many.type()).stream())
                .findFirst();
        setVisible(type.isPresent() || asked.value() != null);
        var subjects = type.map(known -> own(known, asked)).orElse(List.of());
        add(
                new Label(asked),
                new Hint(asked.help()),
                new ConditionEditor(
                        new Subjects(subjects),
                        new ValueEditors(company, this),
                        Objects.requireNonNullElse(asked.value(), ""),
                        asked.changed()));
    }

    private static List<Subject> own(RecordType type, Asked<String> asked) {
        return Subjects.of(type, asked.around().company().types(), List.of()).all().stream()
                .filter(subject -> Filter.path(subject.path()).isPresent())
                .toList();
    }

    private static Stream<Many> many(Asked<String> asked) {
        return asked.sheet().settings().stream()
                .flatMap(setting -> asked.sheet().set().find(setting).stream())
                .filter(Many.class::isInstance)
                .map(Many.class::cast);
    }
}
