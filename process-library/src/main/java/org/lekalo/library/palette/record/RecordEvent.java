package org.lekalo.library.palette.record;

import org.lekalo.library.setting.Awaited;
import org.lekalo.library.setting.Awaits;
import org.lekalo.library.setting.Setting;

/** What is set on each block that waits for what happens to the record. */
public final class RecordEvent {

    public static final Setting<Awaited> EVENT =
            Setting.of("event", new Awaits()).mandatory();

    private RecordEvent() {}
}
