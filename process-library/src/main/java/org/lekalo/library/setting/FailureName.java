package org.lekalo.library.setting;

import java.util.Optional;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Visible;

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

    @Override
    public Optional<String> said(String name, Names names) {
        return Optional.of(name).filter(said -> !Visible.isBlank(said));
    }
}
