package org.lekalo.library.block;

/**
 * Where the palette shows a block, and how.
 *
 * @param icon a name of the modeler's icon set
 */
public record Look(Group group, String icon) {

    /** The palette's groups, in their order. */
    public enum Group {
        STARTS,
        PEOPLE,
        WAYS,
        PARTS,
        RECORD,
        TIME,
        END
    }
}
