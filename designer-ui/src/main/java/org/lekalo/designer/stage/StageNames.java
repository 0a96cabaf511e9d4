package org.lekalo.designer.stage;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Text;

/** What stages are called where those of all pipelines are offered together. */
public final class StageNames {

    private StageNames() {}

    /** Each stage with the pipelines that have it, where there are several: the records may stand in any of them. */
    public static Field in(RecordType type, Field field) {
        return !field.key().equals("stage") || type.pipelines().size() < 2
                ? field
                : field.withOptions(field.options().stream()
                        .map(stage -> new Option(
                                stage.key(),
                                new Text(named(type, stage, Text::ru), named(type, stage, Text::en)),
                                stage.removed()))
                        .toList());
    }

    private static String named(RecordType type, Option stage, Function<Text, String> in) {
        return type.pipelines().stream()
                .filter(pipeline -> pipeline.stage(stage.key()).isPresent())
                .map(pipeline -> in.apply(pipeline.name()))
                .collect(joining(", ", in.apply(stage.name()) + " · ", ""));
    }
}
