package org.lekalo.designer.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.Stage;

/** Moves a record without a mouse: all stages of its pipeline, a button each. */
final class MoveDialog extends Dialog {

    MoveDialog(RecordView record, Pipeline pipeline, Consumer<String> move) {
        setHeaderTitle(getTranslation("board.move", record.title()));
        setWidth("min(24rem, 94vw)");
        var stages = new Div();
        stages.addClassName("move-stages");
        for (Stage stage : pipeline.stages()) {
            var button = new Button(stage.name().in(getLocale()), click -> {
                close();
                move.accept(stage.key());
            });
            boolean here = stage.key().equals(record.values().get("stage"));
            button.setEnabled(!here);
            if (here) {
                button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            }
            stages.add(button);
        }
        add(stages);
        var cancel = new Button(getTranslation("records.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel);
    }
}
