package org.lekalo.server.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bytes of files, in pieces: of none is more than a piece held in memory, and no reader holds a connection. */
@Component
class FilePieces {

    private static final int PIECE = 512 * 1024;

    private final DSLContext sql;

    FilePieces(DSLContext sql) {
        this.sql = sql;
    }

    void write(long file, InputStream content) throws IOException {
        int position = 0;
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            sql.execute(
                    "insert into stored_file_piece (file, position, bytes) values (?, ?, ?)", file, position, piece);
            position++;
        }
    }

    /** Asks for a piece when the one before is used up. */
    InputStream read(long file) {
        return new Pieces(file);
    }

    private final class Pieces extends InputStream {

        private final long file;
        private byte @Nullable [] piece = new byte[0];
        private int next;
        private int at;

        Pieces(long file) {
            this.file = file;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Objects.checkFromIndexSize(offset, length, target.length);
            while (piece != null && at == piece.length) {
                piece = sql.fetchOptional(
                                "select bytes from stored_file_piece where file = ? and position = ?", file, next)
                        .map(row -> row.get("bytes", byte[].class))
                        .orElse(null);
                next++;
                at = 0;
            }
            if (piece == null) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
