package org.lekalo.designer.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lekalo.designer.look.ActionButton;
import org.lekalo.designer.look.Glyph;
import org.lekalo.designer.look.Note;
import org.lekalo.designer.todo.OpenTodos;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.AnswersApi.Answer;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Counts;

/** After an answer: what was answered, the way back while nothing followed, and what is to be done next. */
@SpringComponent
final class GivenAnswers {

    private final AnswersApi answers;
    private final TasksApi tasks;
    private final OpenTodos byHand;

    GivenAnswers(AnswersApi answers, TasksApi tasks, OpenTodos byHand) {
        this.answers = answers;
        this.tasks = tasks;
        this.byHand = byHand;
    }

    /** Goes on to the next task, or to the list where none waits. */
    void goOn(TaskId done) {
        var given = find(done);
        var waiting = tasks.tasks(Box.MINE, 1, null).tasks();
        var sentence =
                given.map(GivenAnswers::said).orElse("") + (waiting.isEmpty() ? remaining() : say("task.done.next"));
        if (given.isPresent() && given.get().stands() == null) {
            Note.done(sentence, say("task.take-back"), () -> takeBack(done));
        } else {
            Note.done(sentence);
        }
        UI.getCurrent()
                .navigate(
                        waiting.isEmpty()
                                ? TasksNavigation.INBOX
                                : TasksNavigation.task(waiting.get(0).id()));
    }

    /** What one answered to a task that is looked at later. */
    Component shown(TaskId done) {
        var line = new Div();
        line.addClassName("task-answered");
        find(done).ifPresent(given -> {
            line.add(
                    Glyph.CHECK.icon(),
                    new Span(say(
                            "task.answered", given.label(), Formats.current().moment(given.at()))));
            var stands = given.stands();
            if (stands == null) {
                line.add(new ActionButton(say("task.take-back"), () -> takeBack(done)));
            } else {
                var why = new Span(stands);
                why.addClassName("quiet");
                line.add(why);
            }
        });
        return line;
    }

    private void takeBack(TaskId done) {
        try {
            var again = answers.takeBack(done);
            Note.done(say("task.taken-back"));
            UI.getCurrent().navigate(TasksNavigation.task(again));
        } catch (Refusal stands) {
            Note.refused(String.valueOf(stands.sentence()));
        }
    }

    private Optional<Answer> find(TaskId done) {
        try {
            return Optional.of(answers.answer(done));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static String said(Answer given) {
        return say("task.done", given.name(), given.label(), given.recordTitle()) + " ";
    }

    /** What waits elsewhere in the list: tasks of one's roles, and those set by hand. */
    private String remaining() {
        var left = new ArrayList<String>();
        count(left, "task.left.by-hand", byHand.counted().open());
        count(left, "task.left.roles", tasks.counts().myRoles());
        return left.isEmpty() ? say("task.done.last") : say("task.done.left", String.join(", ", left));
    }

    private static void count(List<String> left, String key, long open) {
        if (open > 0) {
            left.add(say(key, Formats.current().upTo(open, Counts.MOST)));
        }
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
