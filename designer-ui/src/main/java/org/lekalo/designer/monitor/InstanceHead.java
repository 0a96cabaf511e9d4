package org.lekalo.designer.monitor;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.records.RecordsNavigation;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.InstancesApi.Row;

/** What an instance is about: the record, the process, its state and its times. */
final class InstanceHead extends Div {

    private final Formats formats = Formats.current();

    InstanceHead(Row instance) {
        addClassName("instance-head");
        var back = new Anchor(MonitorNavigation.MONITOR, Glyph.BACK.icon());
        back.addClassName("instance-back");
        back.setAriaLabel(getTranslation("monitor.back"));
        back.setTitle(getTranslation("monitor.back"));
        var record = record(instance);
        record.addClassName("instance-record");
        var about = new Div(new Span(instance.process()), version(instance), times(instance));
        about.addClassName("instance-about");
        var what = new Div(new Div(record, InstanceRow.state(instance.state())), about);
        what.addClassName("instance-what");
        add(back, what);
    }

    /** A record that was deleted has no card. */
    private HtmlContainer record(Row instance) {
        var glyph = Glyph.ofRecordType(instance.record().type()).icon();
        return instance.recordTitle().isBlank()
                ? new Span(glyph, new Span(getTranslation("monitor.record-deleted")))
                : new Anchor(RecordsNavigation.card(instance.record()), glyph, new Span(instance.recordTitle()));
    }

    private Span version(Row instance) {
        return new Span(getTranslation("monitor.version", instance.version()));
    }

    private Span times(Row instance) {
        var started = formats.dateTime(instance.startedAt());
        var text = instance.startedBy() == null
                ? getTranslation("monitor.started-at", started)
                : getTranslation("monitor.started-at-by", started, instance.startedBy());
        var ended = instance.endedAt();
        if (ended == null) {
            return new Span(text);
        }
        var took = new Took(Duration.between(instance.startedAt(), ended)).in(formats.locale());
        return new Span(text + ", " + getTranslation("monitor.ended-at", formats.dateTime(ended))
                + (took.isEmpty() ? "" : " (" + took + ")"));
    }
}
