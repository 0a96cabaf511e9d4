package org.lekalo.designer.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lekalo.library.contract.InstanceId;

/** Where the running processes are. */
public final class MonitorNavigation {

    public static final String MONITOR = "monitor";

    private MonitorNavigation() {}

    public static String instance(InstanceId instance) {
        return MONITOR + "/" + URLEncoder.encode(instance.value(), StandardCharsets.UTF_8);
    }
}
