package org.lekalo.designer.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.ProcessModelId;

/** Where the running processes are. */
public final class MonitorNavigation {

    public static final String MONITOR = "monitor";

    static final String PROCESS = "process";

    private MonitorNavigation() {}

    /** The instances of one process. */
    public static String process(ProcessModelId model) {
        return MONITOR + "?" + PROCESS + "=" + model;
    }

    public static String instance(InstanceId instance) {
        return MONITOR + "/" + URLEncoder.encode(instance.value(), StandardCharsets.UTF_8);
    }
}
