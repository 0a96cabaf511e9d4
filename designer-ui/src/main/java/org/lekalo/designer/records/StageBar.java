package org.lekalo.designer.records;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** The way of a record through its pipeline; a press on a stage moves it there. */
final class StageBar extends Div {

    /** @param why why a stage is closed to the record; empty where it is not */
    StageBar(RecordType type, RecordView record, UnaryOperator<String> why, Consumer<String> move) {
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

    /** On a phone the stages are wider than the page: the current one stands in the middle, however wide the page is or becomes. */
    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("""
                const current = this.querySelector('.current');
                const look = () => {
                    if (current) {
                        this.scrollLeft = current.offsetLeft - this.offsetLeft
                            - (this.clientWidth - current.offsetWidth) / 2;
                    }
                };
                new ResizeObserver(look).observe(this);
                """);
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
                getChildren().map(NativeButton.class::cast).forEach(each -> each.setEnabled(false));
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

    /** To the stage it stands on now; the one that was pressed is gone with the bar it stood in. */
    void focusCurrent() {
        getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.hasClassName("current"))
                .forEach(NativeButton::focus);
    }

    /** After a refused move. */
    void reset() {
        getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .forEach(button -> button.setEnabled(true));
    }
}
