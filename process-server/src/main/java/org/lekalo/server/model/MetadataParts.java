package org.lekalo.server.model;

import static java.util.stream.Collectors.toCollection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;

/** All that a drawing can name of the metadata, each as a line. What a drawing uses changes only where one is added. */
record MetadataParts(SortedSet<String> lines) {

    static MetadataParts of(RecordTypes types) {
        return new MetadataParts(
                types.all().stream().flatMap(MetadataParts::lines).collect(toCollection(TreeSet::new)));
    }

    private static Stream<String> lines(RecordType type) {
        var own = Stream.of(
                type.fields().stream().flatMap(MetadataParts::lines),
                type.pipelines().stream()
                        .flatMap(pipeline -> Stream.concat(
                                Stream.of("|" + pipeline.key()),
                                pipeline.stages().stream().map(stage -> "|" + pipeline.key() + "|" + stage.key()))),
                type.relations().stream()
                        .map(relation -> "<" + relation.key() + "<" + relation.type() + "." + relation.field()));
        return Stream.concat(Stream.of(type.key()), own.flatMap(lines -> lines).map(type.key()::concat));
    }

    private static Stream<String> lines(Field field) {
        var line = "." + field.key();
        return Stream.concat(
                Stream.of(line + ":" + field.kind() + ":" + field.target()),
                field.options().stream().map(option -> line + "=" + option.key()));
    }

    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }

    /** Whether the metadata had all of it already. */
    boolean isWithin(Collection<String> earlier) {
        return earlier.containsAll(lines);
    }
}
