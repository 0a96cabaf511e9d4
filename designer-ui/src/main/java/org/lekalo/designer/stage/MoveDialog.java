package org.lekalo.designer.stage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;
import org.lekalo.designer.stage.StageMoves.Place;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;

/** Moves a record without a mouse, or to another pipeline: all stages, those of its own pipeline first. */
public final class MoveDialog extends Dialog {

    private final Place here;
    private final Consumer<Place> move;

    public MoveDialog(RecordType type, RecordView record, Consumer<Place> move) {
        this.here = Place.of(record);
        this.move = move;
        setHeaderTitle(getTranslation("board.move", record.title()));
        setWidth("min(24rem, 94vw)");
        type.pipeline(here.pipeline()).ifPresent(own -> add(stages(own)));
        type.pipelines().stream()
                .filter(pipeline -> !pipeline.key().equals(here.pipeline()))
                .forEach(other -> add(
                        new H3(getTranslation("board.move.other", other.name().in(getLocale()))), stages(other)));
        var cancel = new Button(getTranslation("records.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel);
    }

    private Div stages(Pipeline pipeline) {
        var stages = new Div();
        stages.addClassName("move-stages");
        pipeline.stages().forEach(stage -> stages.add(button(stage, new Place(pipeline.key(), stage.key()))));
        return stages;
    }

    private Button button(Stage stage, Place place) {
        var button = new Button(stage.name().in(getLocale()), click -> {
            close();
            move.accept(place);
        });
        button.setDisableOnClick(true);
        button.setEnabled(!place.equals(here));
        if (place.equals(here)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return button;
    }
}
