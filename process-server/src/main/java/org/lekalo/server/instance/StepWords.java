package org.lekalo.server.instance;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.block.Course;
import org.lekalo.library.message.Messages;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Awaited.EntersStage;
import org.lekalo.library.setting.Awaited.FieldChanges;
import org.lekalo.server.engine.Definitions;
import org.lekalo.server.run.Run;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.stereotype.Component;

/** What steps are called in the monitor, and what a token waits for there. */
@Component
class StepWords {

    private final Definitions definitions;
    private final RecordTypesInUse types;

    StepWords(Definitions definitions, RecordTypesInUse types) {
        this.definitions = definitions;
        this.types = types;
    }

    String title(Run run, String element, Locale language) {
        return definitions.title(run.definition(), element, language);
    }

    /** What is to happen before a token goes on; null where that is nothing, or has no name any more. */
    @Nullable
    String awaits(Run run, String element, Locale language) {
        var block = definitions.block(run.definition(), element);
        if (block.filter(known -> known.block().course() == Course.FIRST_EVENT).isPresent()) {
            return definitions.waits(run.definition(), element).stream()
                    .map(wait -> said(run, wait, language)
                            .orElseGet(() -> Messages.in(language).text("awaited.step", title(run, wait, language))))
                    .reduce((one, other) -> Messages.in(language).text("awaited.or", one, other))
                    .orElse(null);
        }
        return said(run, element, language).orElse(null);
    }

    private Optional<String> said(Run run, String element, Locale language) {
        return definitions
                .block(run.definition(), element)
                .flatMap(block -> block.awaits())
                .flatMap(awaited -> said(awaited, types.type(run.record().type()), language));
    }

    private static Optional<String> said(Awaited awaited, RecordType type, Locale language) {
        if (awaited instanceof EntersStage stage) {
            var place = stage.place();
            return type.pipeline(place.pipeline())
                    .flatMap(pipeline -> pipeline.stage(String.valueOf(place.stage())))
                    .map(known -> sentence("awaited.enters-stage", known.name(), language));
        }
        return type.field(((FieldChanges) awaited).field())
                .map(known -> sentence("awaited.field-changes", known.name(), language));
    }

    private static String sentence(String key, Text name, Locale language) {
        return Messages.in(language).text(key, name.in(language));
    }
}
