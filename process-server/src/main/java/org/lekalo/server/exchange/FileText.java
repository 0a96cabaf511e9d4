package org.lekalo.server.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file that does not say in which encoding it is: UTF-8 where that is possible, otherwise Windows-1251. */
final class FileText {

    private static final Charset RUSSIAN_WINDOWS = Charset.forName("windows-1251");

    private FileText() {}

    static String of(byte[] file) {
        return withoutMark(decoded(file));
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, RUSSIAN_WINDOWS);
        }
    }

    private static String withoutMark(String text) {
        if (text.indexOf('\0') >= 0) {
            throw FileTable.unreadable();
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
