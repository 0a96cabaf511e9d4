package org.lekalo.designer.field;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.record.FileRef;
import org.lekalo.library.record.RecordRef;
import org.springframework.context.annotation.Scope;

/** Files that were chosen for the fields of a record: attached as it is saved; where that is refused, none of them stays. */
@SpringComponent
@Scope("prototype")
public final class FieldFiles {

    private final FileLinks links;
    private final FilesApi files;

    public FieldFiles(FileLinks links, FilesApi files) {
        this.links = links;
        this.files = files;
    }

    public FileLinks links() {
        return links;
    }

    /** @param save what writes the values, with the files' references in place of what was chosen */
    public <T> T saved(
            RecordRef record, Map<String, @Nullable Object> values, Function<Map<String, @Nullable Object>, T> save) {
        var attached = new ArrayList<Long>();
        var written = new HashMap<String, @Nullable Object>(values);
        try {
            written.replaceAll((field, value) -> value instanceof Chosen file ? attach(record, file, attached) : value);
        } catch (RuntimeException notAttached) {
            takeBack(attached, notAttached);
            throw notAttached;
        }
        try {
            return save.apply(written);
        } catch (Refusal refused) {
            // where nobody knows whether it was saved, the files stay: they may stand in their fields
            if (refused.status() < 500) {
                takeBack(attached, refused);
            }
            throw refused;
        }
    }

    private String attach(RecordRef record, Chosen file, List<Long> attached) {
        long number = links.attach(record, file);
        attached.add(number);
        return new FileRef(number).toString();
    }

    private void takeBack(List<Long> attached, RuntimeException why) {
        for (long file : attached) {
            try {
                files.delete(file);
            } catch (Refusal kept) {
                why.addSuppressed(kept);
            }
        }
    }
}
