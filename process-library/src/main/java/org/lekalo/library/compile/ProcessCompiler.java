package org.lekalo.library.compile;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Placed;
import org.lekalo.library.model.OfflineXml;

/**
 * Compiles a model that passed the check. Every id of an element stays; what lanes say is on the tasks
 * in them. Layout, pools, artifacts and whatever other vendors added stay behind in the drawing.
 */
public final class ProcessCompiler {

    private ProcessCompiler() {}

    /** The key of the definitions of the model with this number. */
    public static String key(long modelId) {
        return "model-" + modelId;
    }

    /** The key of what is drawn in a part that runs apart. */
    public static String key(String process, String part) {
        return process + "-" + part;
    }

    /**
     * @param version the model's version, which the definition carries as its tag
     * @throws IllegalArgumentException where the model holds an element that is no block: the check was not asked
     */
    public static CompiledProcess compile(Drawing drawing, String key, int version) {
        drawing.everything()
                .filter(element -> element.block().isEmpty())
                .findFirst()
                .ifPresent(element -> {
                    throw new IllegalArgumentException("Not a block: " + element.id());
                });
        String xml = ExecutableWriter.write(drawing, key, version);
        validate(xml);
        return new CompiledProcess(key, xml, drawing.starts().map(Placed::id).toList());
    }

    private static void validate(String xml) {
        OfflineXml.engage();
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
