package org.lekalo.designer.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.words.Keys;
import org.lekalo.library.palette.BlockSettings.StartManual;
import org.lekalo.library.palette.BlockSettings.StartStage;
import org.lekalo.library.palette.start.StartManual.WhoStarts;
import org.lekalo.library.palette.start.Starts.WhenRunning;
import org.lekalo.library.record.RecordType;

/** What a process runs on, what begins it, and what happens when it already runs. */
final class StartForm extends Div {

    private final Desk desk;
    private final boolean byStage;
    private final SettingsChanged changed;
    private final Div stages = new Div();
    private @Nullable String type;
    private @Nullable String pipeline;
    private @Nullable String stage;
    private WhenRunning whenRunning;
    private WhoStarts whoStarts = WhoStarts.MAY_CHANGE;

    StartForm(StartStage start, Desk desk, SettingsChanged changed) {
        this(desk, true, changed, start.recordType(), start.whenRunning());
        pipeline = start.pipeline();
        stage = start.stage();
        showStages();
    }

    StartForm(StartManual start, Desk desk, SettingsChanged changed) {
        this(desk, false, changed, start.recordType(), start.whenRunning());
        whoStarts = start.whoStarts();
        add(whoStartsSelect());
    }

    private StartForm(
            Desk desk, boolean byStage, SettingsChanged changed, @Nullable String type, WhenRunning whenRunning) {
        this.desk = desk;
        this.byStage = byStage;
        this.changed = changed;
        this.type = type;
        this.whenRunning = whenRunning;
        addClassName("panel-form");
        add(typeSelect(), stages, whenRunningSelect());
    }

    private Select<RecordType> typeSelect() {
        var select = new Select<RecordType>();
        select.setLabel(getTranslation("panel.start.type"));
        select.setPlaceholder(getTranslation("panel.choose"));
        select.setItems(desk.company().types().all().stream()
                .filter(known -> !byStage || !known.pipelines().isEmpty())
                .toList());
        select.setItemLabelGenerator(known -> known.name().in(getLocale()));
        desk.company().types().all().stream()
                .filter(known -> known.key().equals(type))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            type = event.getValue() == null ? null : event.getValue().key();
            pipeline = null;
            stage = null;
            showStages();
            tell();
        });
        return select;
    }

    private void showStages() {
        stages.removeAll();
        if (byStage) {
            var known = type == null
                    ? Optional.<RecordType>empty()
                    : desk.company().types().type(type);
            stages.add(new StageEditor(known, pipeline, stage, (chosenPipeline, chosenStage) -> {
                pipeline = chosenPipeline;
                stage = chosenStage;
                tell();
            }));
        }
    }

    private Select<WhenRunning> whenRunningSelect() {
        var select = new Select<WhenRunning>();
        select.setLabel(getTranslation("panel.start.when-running"));
        select.setItems(WhenRunning.SKIP, WhenRunning.START_ANOTHER, WhenRunning.REPLACE);
        select.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.start.when-running", choice)));
        select.setValue(whenRunning);
        select.addValueChangeListener(event -> {
            whenRunning = event.getValue();
            tell();
        });
        return select;
    }

    private Select<WhoStarts> whoStartsSelect() {
        var select = new Select<WhoStarts>();
        select.setLabel(getTranslation("panel.start.who"));
        select.setItems(WhoStarts.values());
        select.setItemLabelGenerator(choice -> getTranslation(Keys.of("panel.start.who", choice)));
        select.setValue(whoStarts);
        select.addValueChangeListener(event -> {
            whoStarts = event.getValue();
            tell();
        });
        return select;
    }

    private void tell() {
        changed.to(
                byStage
                        ? new StartStage(type, pipeline, stage, whenRunning)
                        : new StartManual(type, whenRunning, whoStarts));
    }
}
