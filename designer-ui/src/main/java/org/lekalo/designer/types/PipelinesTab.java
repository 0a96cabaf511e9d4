package org.lekalo.designer.types;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lekalo.designer.look.EmptyState;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.types.RemoveDialog.Instead;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.Order;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

/** A type's pipelines with their stages. */
final class PipelinesTab extends Div {

    private final transient MetadataApi metadata;
    private final transient RecordType type;
    private final SerializableConsumer<RecordType> changed;

    PipelinesTab(MetadataApi metadata, RecordType type, SerializableConsumer<RecordType> changed) {
        this.metadata = metadata;
        this.type = type;
        this.changed = changed;
        addClassName("types-tab");
        var add = new Button(getTranslation("metadata.pipeline.add"), Glyph.PLUS.icon(), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (type.pipelines().isEmpty()) {
            add(new EmptyState(
                    Glyph.BOARD,
                    getTranslation("metadata.pipelines.empty"),
                    getTranslation("metadata.pipelines.empty.advice"),
                    add));
            return;
        }
        var tools = new Div(add);
        tools.addClassName("types-tools");
        add(tools);
        type.pipelines().forEach(pipeline -> add(card(pipeline)));
    }

    /** With stages to begin with, which can be renamed. */
    private void add() {
        new NameDialog(
                        getTranslation("metadata.pipeline.add"),
                        getTranslation("metadata.add"),
                        new Text("", ""),
                        name -> changed.accept(metadata.addPipeline(
                                type.key(),
                                new NewPipeline(
                                        name,
                                        List.of(
                                                first("new", Stage.Kind.OPEN),
                                                first("work", Stage.Kind.OPEN),
                                                first("won", Stage.Kind.WON),
                                                first("lost", Stage.Kind.LOST))))))
                .open();
    }

    private StageFacts first(String key, Stage.Kind kind) {
        var words = "metadata.stage.first." + key;
        return new StageFacts(
                new Text(
                        I18NProvider.translate(Locale.forLanguageTag("ru"), words),
                        I18NProvider.translate(Locale.ENGLISH, words)),
                kind);
    }

    private Component card(Pipeline pipeline) {
        var menu = new PartMenu(pipeline.name().in(getLocale()));
        var items = menu.items();
        items.addItem(
                getTranslation("metadata.rename"),
                click -> new NameDialog(
                                getTranslation("metadata.rename"),
                                getTranslation("metadata.save"),
                                pipeline.name(),
                                name -> changed.accept(metadata.renamePipeline(type.key(), pipeline.key(), name)))
                        .open());
        int at = type.pipelines().indexOf(pipeline);
        if (at > 0) {
            items.addItem(getTranslation("metadata.up"), click -> raise(at));
        }
        if (type.pipelines().size() > 1) {
            items.addItem(getTranslation("metadata.remove"), click -> remove(pipeline));
        }
        var head = new Div(new H3(pipeline.name().in(getLocale())), menu);
        head.addClassName("types-group-head");
        var stages = new OrderedRows<>(
                pipeline.stages(),
                stage -> row(pipeline, stage),
                ordered -> changed.accept(metadata.orderStages(
                        type.key(),
                        pipeline.key(),
                        new Order(ordered.stream().map(Stage::key).toList()))));
        var add = new Button(
                getTranslation("metadata.stage.add"),
                Glyph.PLUS.icon(),
                click -> StageDialog.adding(
                                stage -> changed.accept(metadata.addStage(type.key(), pipeline.key(), stage)))
                        .open());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var card = new Div(head, stages, add);
        card.addClassNames("card", "types-group");
        return card;
    }

    private void raise(int at) {
        var keys = new ArrayList<>(type.pipelines().stream().map(Pipeline::key).toList());
        keys.add(at - 1, keys.remove(at));
        changed.accept(metadata.orderPipelines(type.key(), new Order(keys)));
    }

    private Component row(Pipeline pipeline, Stage stage) {
        var name = new Button(stage.name().in(getLocale()), click -> change(pipeline, stage));
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        name.addClassName("field-name");
        var kind = new Pill(
                getTranslation("metadata.stage." + stage.kind().name().toLowerCase(Locale.ROOT)),
                switch (stage.kind()) {
                    case OPEN -> Pill.Tone.QUIET;
                    case WON -> Pill.Tone.GOOD;
                    case LOST -> Pill.Tone.BAD;
                });
        var menu = new PartMenu(stage.name().in(getLocale()));
        var items = menu.items();
        items.addItem(getTranslation("metadata.change"), click -> change(pipeline, stage));
        if (pipeline.stages().size() > 1) {
            items.addItem(getTranslation("metadata.remove"), click -> remove(pipeline, stage));
        }
        var spring = new Span();
        spring.addClassName("field-marks");
        var row = new Div(name, kind, spring, menu);
        row.addClassName("field-row");
        return row;
    }

    private void change(Pipeline pipeline, Stage stage) {
        StageDialog.changing(
                        stage,
                        facts -> changed.accept(metadata.changeStage(type.key(), pipeline.key(), stage.key(), facts)))
                .open();
    }

    private void remove(Pipeline pipeline, Stage stage) {
        var uses = metadata.uses(Part.stage(type.key(), pipeline.key(), stage.key()));
        var others = pipeline.stages().stream()
                .filter(other -> !other.key().equals(stage.key()))
                .map(other -> new Option(other.key(), other.name()))
                .toList();
        new RemoveDialog(
                        stage.name().in(getLocale()),
                        getTranslation("metadata.stage.remove.fate", uses.records()),
                        uses,
                        new Instead(others, true),
                        (instead, anyway) -> changed.accept(
                                metadata.removeStage(type.key(), pipeline.key(), stage.key(), instead, anyway)))
                .open();
    }

    private void remove(Pipeline pipeline) {
        var uses = metadata.uses(Part.pipeline(type.key(), pipeline.key()));
        var others = type.pipelines().stream()
                .filter(other -> !other.key().equals(pipeline.key()))
                .map(other -> new Option(other.key(), other.name()))
                .toList();
        new RemoveDialog(
                        pipeline.name().in(getLocale()),
                        getTranslation("metadata.pipeline.remove.fate", uses.records()),
                        uses,
                        new Instead(others, true),
                        (instead, anyway) ->
                                changed.accept(metadata.removePipeline(type.key(), pipeline.key(), instead, anyway)))
                .open();
    }
}
