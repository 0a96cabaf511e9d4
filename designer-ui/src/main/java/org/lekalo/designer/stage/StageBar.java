package org.lekalo.designer.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** The way of a record through its pipeline; a press on a stage moves it there. */
@Tag("lekalo-stage-bar")
@JsModule("./stage-bar/lekalo-stage-bar.ts")
public final class StageBar extends Component implements HasComponents, HasStyle {

    /** @param why why a stage is closed to the record; empty where it is not */
    public StageBar(RecordType type, RecordView record, UnaryOperator<String> why, Consumer<String> move) {
        addClassName("stage-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("records.stages"));
        var stages = type.pipeline(String.valueOf(record.values().get("pipeline")))
                .map(Pipeline::stages)
                .orElse(List.of());
        var current = String.valueOf(record.values().get("stage"));
        int at = stages.stream().map(Stage::key).toList().indexOf(current);
        for (int index = 0; index < stages.size(); index++) {
            var button = button(stages.get(index), index < at, index == at, record.mayChange(), move);
            if (record.mayChange()) {
                close(button, why.apply(stages.get(index).key()));
            }
            add(button);
        }
    }

    private NativeButton button(Stage stage, boolean passed, boolean current, boolean mayMove, Consumer<String> move) {
        var button = new NativeButton(stage.name().in(getLocale()));
        button.addClassNames("stage", "stage-" + stage.kind().name().toLowerCase(Locale.ROOT));
        button.setClassName("passed", passed && stage.kind() == Stage.Kind.OPEN);
        button.setClassName("current", current);
        if (current) {
            button.getElement().setAttribute("aria-current", "step");
        }
        button.setEnabled(mayMove || current);
        button.addClickListener(click -> {
            if (!current) {
                move.accept(stage.key());
            }
        });
        return button;
    }

    /** Dimmed, and saying why; whoever presses it all the same is told at length. */
    private static void close(NativeButton button, String why) {
        button.setClassName("closed", !why.isEmpty());
        button.setTitle(why);
    }

    /** What leads to another stage, where there may one be moved to. */
    public Stream<NativeButton> ways() {
        return buttons().filter(button -> button.isEnabled() && !button.hasClassName("current"));
    }

    private Stream<NativeButton> buttons() {
        return getChildren().filter(NativeButton.class::isInstance).map(NativeButton.class::cast);
    }

    /** To the stage it stands on now; the one that was pressed is gone with the bar it stood in. */
    public void focusCurrent() {
        buttons().filter(button -> button.hasClassName("current")).forEach(NativeButton::focus);
    }
}
