package org.lekalo.server.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.lekalo.library.contract.ExchangeApi.Encoding;

/**
 * Guesses in which encoding a file is: UTF-8 where all of it can be but for a few broken bytes, else that in which its words look most like words of
 * one alphabet, written with letters that are common.
 */
final class Encodings {

    private static final int SAMPLE = 64 * 1024;
    private static final int FEW = 3;

    /** Of another encoding, hardly ever two bytes that follow each other are a letter of UTF-8. */
    private static final int LETTERS_TO_BROKEN = 4;

    /** In this order where words decide nothing. */
    private static final List<Encoding> OF_ONE_BYTE = List.of(
            Encoding.WINDOWS_1251, Encoding.IBM866, Encoding.KOI8_R, Encoding.WINDOWS_1252, Encoding.WINDOWS_1250);

    private Encodings() {}

    static Encoding guess(Path file) throws IOException {
        var head = new byte[1024];
        int length;
        try (var content = Files.newInputStream(file)) {
            length = content.readNBytes(head, 0, head.length);
        }
        if (begins(head, 0xff, 0xfe) || zeros(head, length, 1)) {
            return Encoding.UTF_16LE;
        }
        if (begins(head, 0xfe, 0xff) || zeros(head, length, 0)) {
            return Encoding.UTF_16BE;
        }
        return isUtf8(file) ? Encoding.UTF_8 : ofOneByte(sample(file));
    }

    private static boolean begins(byte[] head, int first, int second) {
        return (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    /** Whether there are zeros, which no other encoding has, and all at every other place: what is ASCII has them. */
    private static boolean zeros(byte[] head, int length, int from) {
        int there = 0;
        int between = 0;
        for (int index = 0; index < length; index++) {
            if (head[index] == 0 && index % 2 == from) {
                there++;
            } else if (head[index] == 0) {
                between++;
            }
        }
        return there >= FEW && between == 0;
    }

    /** One broken byte among some letters, or a file that is cut within its last letter, is no other encoding. */
    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(SAMPLE);
        var text = CharBuffer.allocate(SAMPLE);
        long letters = 0;
        long broken = 0;
        try (var content = Files.newByteChannel(file)) {
            boolean more = true;
            while (more) {
                more = content.read(bytes) >= 0;
                bytes.flip();
                for (var result = decoder.decode(bytes, text, !more);
                        result.isError();
                        result = decoder.decode(bytes, text, !more)) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                }
                bytes.compact();
                letters += text.flip().chars().filter(c -> c >= 0x80).count();
                text.clear();
            }
        }
        return broken == 0 || broken * LETTERS_TO_BROKEN <= letters;
    }

    /** The words that are not all ASCII, wherever they stand, with spaces between. */
    private static byte[] sample(Path file) throws IOException {
        var words = new ByteArrayOutputStream();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            var word = new ByteArrayOutputStream();
            boolean telling = false;
            for (int one = content.read(); one >= 0 && words.size() < SAMPLE; one = content.read()) {
                if ((one >= 0x80 || Character.isLetter(one)) && word.size() < SAMPLE) {
                    word.write(one);
                    telling |= one >= 0x80;
                    continue;
                }
                if (telling) {
                    words.writeBytes(word.toByteArray());
                    words.write(' ');
                }
                word.reset();
                telling = false;
            }
            words.writeBytes(word.toByteArray());
        }
        return words.toByteArray();
    }

    private static Encoding ofOneByte(byte[] sample) {
        var best = OF_ONE_BYTE.get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (var each : OF_ONE_BYTE) {
            var likeness = likeness(sample, each);
            if (likeness.isPresent() && likeness.getAsDouble() > most + 0.001) {
                best = each;
                most = likeness.getAsDouble();
            }
        }
        return best;
    }

    private static OptionalDouble likeness(byte[] sample, Encoding encoding) {
        try {
            var text = encoding.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample))
                    .toString();
            return Arrays.stream(text.split(" ")).mapToDouble(WordLikeness::of).average();
        } catch (CharacterCodingException e) {
            return OptionalDouble.empty();
        }
    }
}
