package org.lekalo.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.END;
import static org.lekalo.library.check.SoundModels.START;
import static org.lekalo.library.check.SoundModels.TASK;
import static org.lekalo.library.drawing.Drawings.definitions;
import static org.lekalo.library.drawing.Drawings.flow;

import org.junit.jupiter.api.Test;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.compile.ProcessCompiler;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.palette.Palette;

/** One of several pools is ours and runs; the others, and what passes between them, are drawn. */
class PoolCheckTest {

    private static final String POOLS = definitions("<bpmn:collaboration id=\"C\">"
            + "<bpmn:participant id=\"Ours\" name=\"Sales\" processRef=\"P\" />"
            + "<bpmn:participant id=\"Customer\" name=\"Customer\" processRef=\"Q\" />"
            + "<bpmn:participant id=\"Bank\" name=\"Bank\" />"
            + "<bpmn:messageFlow id=\"Asks\" name=\"Offer\" sourceRef=\"Task\" targetRef=\"Reads\" />"
            + "<bpmn:messageFlow id=\"Pays\" sourceRef=\"Bank\" targetRef=\"Task\" />"
            + "</bpmn:collaboration>"
            + "<bpmn:process id=\"P\" isExecutable=\"true\">"
            + START
            + TASK
            + END
            + flow("Start", "Task")
            + flow("Task", "End")
            + "</bpmn:process>"
            + "<bpmn:process id=\"Q\"><bpmn:laneSet id=\"S\"><bpmn:lane id=\"L\"><bpmn:flowNodeRef>Reads</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>"
            + "<bpmn:receiveTask id=\"Reads\" /><bpmn:scriptTask id=\"Thinks\" camunda:class=\"Brain\" />"
            + flow("Reads", "Thinks")
            + "</bpmn:process>");

    @Test
    void nothingIsFoundInWhatIsDrawnOnly() {
        assertThat(found(POOLS)).isEmpty();
    }

    @Test
    void whatIsDrawnOnlyIsKnown() {
        assertThat(ProcessModel.read(POOLS).drawnOnly())
                .containsExactlyInAnyOrder("Customer", "Bank", "Q", "S", "L", "Reads", "Thinks", "Reads-Thinks");
    }

    @Test
    void theEngineGetsOursAlone() {
        var compiled = ProcessCompiler.compile(Drawing.read(POOLS, Palette.BLOCKS), "model-7", 1);

        assertThat(compiled.xml()).contains("\"Task\"").doesNotContain("Reads", "Thinks", "Bank", "Asks", "Brain");
    }

    @Test
    void allOfItStaysWhereTheProcessGetsAnotherName() {
        var renamed = ProcessModel.read(POOLS).renamed("Selling");

        assertThat(renamed.xml()).contains("name=\"Selling\"", "messageFlow", "Thinks", "name=\"Bank\"");
        assertThat(found(renamed.xml())).isEmpty();
    }
}
