package org.lekalo.library.setting;

import java.util.Optional;
import org.lekalo.library.record.Lengths;

/** What a failure is called where something ends with it. */
public record FailureName() implements WrittenKind<String> {

    @Override
    public String write(String name) {
        return name;
    }

    @Override
    public Optional<String> read(String text) {
        return Optional.of(text).filter(name -> name.length() <= Lengths.NAME);
    }
}
