package org.lekalo.library.palette.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.check.Checking.found;
import static org.lekalo.library.check.SoundModels.with;
import static org.lekalo.library.drawing.Drawings.block;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignOwnerTest {

    private static String to(String owner) {
        return block("serviceTask", "Step", "assign-owner", "owner", owner);
    }

    @ParameterizedTest
    @CsvSource({
        "person:6, unknown-person",
        "role:gone, unknown-role",
        "department-head:9, unknown-department",
        "nobody, unreadable-setting",
        "'', assign-owner.owner.missing",
        "record-owner, owner-stays"
    })
    void findsWhereNobodyElseBecomesTheOwner(String owner, String rule) {
        assertThat(found(with(to(owner)))).containsExactly("Step " + rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:5", "role:sales,finance", "department-head:3", "owners-head"})
    void allowsAnybodyElseToBecomeTheOwner(String owner) {
        assertThat(found(with(to(owner)))).isEmpty();
    }
}
