package org.lekalo.designer.monitor;

import com.vaadin.flow.component.html.Span;
import org.lekalo.library.contract.InstancesApi.Progress;

/** How many of the runs that a step waits for are over, and how many failed where some did. */
public final class ProgressWords extends Span {

    public ProgressWords(Progress progress) {
        addClassName("progress-words");
        boolean failed = progress.failed() > 0;
        setClassName("failed", failed);
        setText(getTranslation(
                failed ? "monitor.progress.failed" : "monitor.progress",
                progress.done(),
                progress.of(),
                progress.failed()));
    }
}
