package org.lekalo.designer.look;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.springframework.util.unit.DataSize;

/** Takes files as they stream in, none larger than it says: nothing before it reads them, or has a limit of its own. */
public interface LimitedUpload extends UploadHandler {

    DataSize largest();

    @Override
    default long getFileSizeMax() {
        return largest().toBytes();
    }

    /** With what the browser says around the file. */
    @Override
    default long getRequestSizeMax() {
        return largest().toBytes() + 64 * 1024;
    }

    /**
     * What the file is called. Browsers write the signs that would end a name in a form, and no others, by their numbers
     * (HTML, "multipart/form-data encoding algorithm").
     */
    static String name(UploadEvent event) {
        return event.getFileName().replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
