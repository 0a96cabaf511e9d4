package org.lekalo.designer.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Pill;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.TasksApi.Answered;
import org.lekalo.library.contract.TasksApi.Past;

/** What went before a task: that it comes again and why, who asked, and who answered what. */
final class PastOfTask {

    private PastOfTask() {}

    /** That the task comes again, with whose answer and in which words; not shown where it is here for the first time. */
    static Component again(Past past) {
        var returned = past.returned();
        var text = new Div(new Span(returned == null ? I18NProvider.translate("task.again") : by(returned)));
        if (returned != null) {
            addWords(returned, text);
        }
        text.addClassName("task-again-text");
        var note = new Div(Glyph.RETRY.icon(), text);
        note.addClassNames("task-note", "task-again");
        note.setVisible(past.again());
        return note;
    }

    private static String by(Answered returned) {
        return I18NProvider.translate(
                "task.again.by",
                who(returned),
                returned.outcome(),
                returned.task(),
                Formats.current().moment(returned.at()));
    }

    /** Who asked, then the answers in their order. */
    static Component answers(Past past) {
        var list = new Div(new H3(I18NProvider.translate("task.past")), asked(past));
        list.addClassName("task-past");
        past.answers().forEach(answer -> list.add(answer(answer)));
        return list;
    }

    private static Component asked(Past past) {
        var by = past.askedBy();
        var when = Formats.current().moment(past.askedAt());
        return entry(
                new Span(
                        by == null
                                ? I18NProvider.translate("task.past.asked.by-process")
                                : I18NProvider.translate("task.past.asked", by)),
                when);
    }

    private static Component answer(Answered answer) {
        var entry = entry(new Span(who(answer)), Formats.current().moment(answer.at()));
        entry.add(new Div(new Span(answer.task()), new Pill(answer.outcome(), Pill.Tone.BRAND)));
        addWords(answer, entry);
        return entry;
    }

    private static String who(Answered answer) {
        var name = text(answer.by());
        return answer.forPerson() == null ? name : I18NProvider.translate("history.for", name, answer.forPerson());
    }

    private static Div entry(Span who, String at) {
        who.addClassName("task-past-who");
        var when = new Span(at);
        when.addClassName("quiet");
        var entry = new Div(new Div(who, when));
        entry.addClassName("task-past-entry");
        return entry;
    }

    private static void addWords(Answered answer, Div to) {
        answer.words().forEach(words -> {
            var field = new Span(words.field() + ": ");
            field.addClassName("quiet");
            var line = new Div(field, new Span(words.text()));
            line.addClassName("task-past-words");
            to.add(line);
        });
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
