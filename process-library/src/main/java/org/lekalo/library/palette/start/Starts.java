package org.lekalo.library.palette.start;

import org.lekalo.library.setting.OneOf;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.TypeKey;

/** What is set on each start. */
public final class Starts {

    public static final Setting<String> RECORD_TYPE =
            Setting.of("recordType", new TypeKey()).mandatory().preset("deal");

    public static final Setting<WhenRunning> WHEN_RUNNING = Setting.of("whenRunning", new OneOf<>(WhenRunning.class))
            .preset(WhenRunning.SKIP)
            .unset(WhenRunning.SKIP);

    private Starts() {}

    /** What a start does when an instance of the process already runs on the record. */
    public enum WhenRunning {
        SKIP,
        START_ANOTHER,
        REPLACE
    }
}
