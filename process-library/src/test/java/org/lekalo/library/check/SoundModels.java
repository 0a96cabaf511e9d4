package org.lekalo.library.check;

import static java.util.stream.Collectors.joining;
import static org.lekalo.library.drawing.Drawings.block;
import static org.lekalo.library.drawing.Drawings.choice;
import static org.lekalo.library.drawing.Drawings.end;
import static org.lekalo.library.drawing.Drawings.flow;
import static org.lekalo.library.drawing.Drawings.process;

import java.util.stream.Stream;

/** Processes with nothing wrong about them, except what a test adds. */
public final class SoundModels {

    public static final String START =
            block("startEvent", "Start", "start-stage", "recordType", "deal", "pipeline", "sales", "stage", "new");
    public static final String TASK = block("userTask", "Task", "user-task", "responsible", "owners-head");
    public static final String END = end("End");

    private SoundModels() {}

    /** Start, the given step with the id {@code Step}, end. */
    public static String with(String step) {
        return process(START + step + END + flow("Start", "Step") + flow("Step", "End"));
    }

    /** Start, a task with the id {@code Task} and the answer "yes", and a choice between two ends by this condition, or otherwise. */
    public static String choosing(String feel) {
        return choosing(feel, "yes");
    }

    /** The same with these answers. */
    public static String choosing(String feel, String... answers) {
        var outcomes = Stream.of(answers)
                .map(answer -> "{\"key\":\"" + answer + "\",\"label\":\"" + answer + "\"}")
                .collect(joining(",", "[", "]"));
        return process(START
                + block("userTask", "Task", "user-task", "responsible", "owners-head", "outcomes", outcomes)
                + choice("Which", "Other")
                + END
                + end("Other")
                + flow("Start", "Task")
                + flow("Task", "Which")
                + flow("Which", "End", feel)
                + flow("Which", "Other"));
    }
}
