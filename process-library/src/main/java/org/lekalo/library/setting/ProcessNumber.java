package org.lekalo.library.setting;

import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;

/** A published process, by its number. */
public record ProcessNumber() implements WrittenKind<Long> {

    @Override
    public Optional<Long> read(String text) {
        return Numbers.id(text);
    }

    @Override
    public String write(Long number) {
        return number.toString();
    }

    @Override
    public Optional<String> form() {
        return Optional.of("\\d{1,18}");
    }

    @Override
    public void check(Long number, Spot spot) {
        var processes = spot.around().circumstances().processes();
        if (processes.isOwn(number)) {
            spot.found(Rule.CALLS_ITSELF);
            return;
        }
        processes
                .find(number)
                .ifPresentOrElse(
                        known -> {
                            if (processes.comesBackFrom(number)) {
                                spot.found(Rule.CALLS_IN_A_CIRCLE, known.name());
                            }
                        },
                        () -> spot.found(Rule.UNKNOWN_PROCESS));
    }

    @Override
    public Stream<Long> processes(Long number) {
        return Stream.of(number);
    }

    @Override
    public Optional<String> said(Long number, Names names) {
        return names.process(number);
    }
}
