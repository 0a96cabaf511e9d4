package org.lekalo.designer.stage;

import org.lekalo.designer.field.FieldText;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** The stage a record stands on. */
public final class StagePill {

    private StagePill() {}

    public static Pill of(RecordType type, RecordView record) {
        return FieldText.stageOf(type, record.values())
                .map(stage -> new Pill(stage.name().in(Formats.current().locale()), tone(stage)))
                .orElseGet(() -> new Pill("", Pill.Tone.QUIET));
    }

    static Pill.Tone tone(Stage stage) {
        return switch (stage.kind()) {
            case OPEN -> Pill.Tone.BRAND;
            case WON -> Pill.Tone.GOOD;
            case LOST -> Pill.Tone.QUIET;
        };
    }
}
