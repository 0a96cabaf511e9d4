package org.lekalo.server.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * What the end of a file says about the list of its parts. The library reads the list of a ZIP file as a whole and makes
 * room for as many parts as it promises, so it may be given a short one only.
 */
public enum PartsList {
    /** It is no ZIP file. */
    NONE,

    /** It begins as a ZIP file; where its list ends, only a guess would say. */
    UNCLEAR,

    SHORT,
    LONG;

    /** Bytes of the list. */
    private static final long MOST_BYTES = 1_000_000;

    /** The largest number would say that another one stands elsewhere. */
    private static final int MOST_PARTS = 20_000;

    private static final int BEGIN_MARK = 0x04034b50;
    private static final int END_OF_LIST = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int PARTS = 10;
    private static final int LIST_LENGTH = 12;
    private static final int COMMENT_LENGTH = 20;

    /** What ends the file is what the library takes for the end of the list; behind a comment it might take another. */
    public static PartsList of(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < END_OF_LIST) {
                return NONE;
            }
            var begin = read(file, 0);
            var end = read(file, file.length() - END_OF_LIST);
            if (end.getInt(0) == END_MARK && end.getShort(COMMENT_LENGTH) == 0) {
                return isShort(end) ? SHORT : LONG;
            }
            return begin.getInt(0) == BEGIN_MARK ? UNCLEAR : NONE;
        }
    }

    private static ByteBuffer read(RandomAccessFile file, long at) throws IOException {
        var bytes = ByteBuffer.allocate(END_OF_LIST).order(ByteOrder.LITTLE_ENDIAN);
        file.seek(at);
        file.readFully(bytes.array());
        return bytes;
    }

    private static boolean isShort(ByteBuffer end) {
        return Integer.toUnsignedLong(end.getInt(LIST_LENGTH)) <= MOST_BYTES
                && Short.toUnsignedInt(end.getShort(PARTS)) <= MOST_PARTS;
    }
}
