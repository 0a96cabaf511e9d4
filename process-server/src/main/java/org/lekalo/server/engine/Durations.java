package org.lekalo.server.engine;

import java.util.Date;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** As the engine's own, which looks for a reader of durations in every jar for each timer. */
final class Durations extends DurationBusinessCalendar {

    /** As the compiler writes most; the rest, weeks among it, is the engine's. */
    private static final Pattern PLAIN = Pattern.compile("PT\\d{1,9}[HM]|P\\d{1,9}D");

    private final DatatypeFactory reader;

    Durations() {
        try {
            reader = DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Date resolveDuedate(String duration, @Nullable Date start) {
        return PLAIN.matcher(duration).matches() ? after(duration, start) : super.resolveDuedate(duration, start);
    }

    private Date after(String duration, @Nullable Date start) {
        var moment = new GregorianCalendar();
        moment.setTime(start == null ? ClockUtil.getCurrentTime() : start);
        synchronized (reader) {
            reader.newDuration(duration).addTo(moment);
        }
        return moment.getTime();
    }
}
