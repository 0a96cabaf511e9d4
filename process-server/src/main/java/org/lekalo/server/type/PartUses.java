package org.lekalo.server.type;

import java.util.List;
import org.lekalo.library.contract.MetadataApi.Use;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordTypes;

/** A feature whose things use parts of the metadata, and so keep them from being removed. */
public interface PartUses {

    /** Where the part, or anything within it, is used by the feature. */
    List<Use> of(Part part, RecordTypes types);
}
