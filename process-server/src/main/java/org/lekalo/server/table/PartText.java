package org.lekalo.server.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a parser may be given: neither document types nor comments, which no sheet has and which a parser would keep, nor
 * so much between two elements that keeping it would hurt.
 */
final class PartText extends Reader {

    /** A part is in one of these (ECMA-376, part 2, on XML); ASCII is UTF-8 as well. */
    static final Set<Charset> ENCODINGS = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.US_ASCII);

    private static final int LONGEST_RUN = 400_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader text;
    private final long most;
    private long read;
    private int run;
    private char last;

    private PartText(Reader text, long most) {
        this.text = text;
        this.most = most;
    }

    /** @param most characters, all in all */
    static PartText of(InputStream part, long most) throws IOException {
        var bytes = new PushbackInputStream(part, 2);
        var head = bytes.readNBytes(2);
        bytes.unread(head);
        var text =
                new PushbackReader(new InputStreamReader(bytes, encoding(head).newDecoder()));
        int first = first(text);
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return new PartText(text, most);
    }

    /** Before a parser sees it, nobody else refuses signs of another encoding. */
    private static int first(Reader text) throws IOException {
        try {
            return text.read();
        } catch (CharacterCodingException e) {
            throw Bounds.refused("table-damaged");
        }
    }

    private static Charset encoding(byte[] head) {
        if (head.length < 2) {
            return StandardCharsets.UTF_8;
        }
        return switch (((head[0] & 0xff) << 8) | (head[1] & 0xff)) {
            case 0xfeff, '<' -> StandardCharsets.UTF_16BE;
            case 0xfffe, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = text.read(target, offset, length);
        for (int index = offset; index < offset + count; index++) {
            look(target[index]);
        }
        read += Math.max(0, count);
        if (read > most) {
            throw Bounds.refused("table-size");
        }
        return count;
    }

    private void look(char c) {
        run = c == '<' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw Bounds.refused("table-size");
        }
        if (last == '<' && c == '!') {
            throw Bounds.refused("table-damaged");
        }
        last = c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
