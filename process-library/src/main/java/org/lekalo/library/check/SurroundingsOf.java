package org.lekalo.library.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.block.Course;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.start.Starts;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Surroundings;

/** What a drawing says of itself put beside what there is. */
final class SurroundingsOf {

    private SurroundingsOf() {}

    static Surroundings model(ProcessModel model, Circumstances circumstances) {
        var named = startTypes(model).distinct().toList();
        return Surroundings.of(
                circumstances,
                named.size() == 1 ? circumstances.types().type(named.get(0)) : Optional.empty(),
                AnsweredSteps.all(model));
    }

    /** The types that the starts name. */
    static Stream<String> startTypes(ProcessModel model) {
        return model.elements().stream()
                .filter(element -> element.is(Course.START))
                .flatMap(element -> element.settings().stream())
                .flatMap(settings -> settings.find(Starts.RECORD_TYPE).stream());
    }
}
