package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.library.setting.Kinds.found;
import static org.lekalo.library.setting.Kinds.read;
import static org.lekalo.library.setting.Kinds.uses;
import static org.lekalo.library.setting.Kinds.written;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.setting.Responsible.APerson;
import org.lekalo.library.setting.Responsible.DepartmentHead;
import org.lekalo.library.setting.Responsible.OwnersHead;
import org.lekalo.library.setting.Responsible.RecordOwner;
import org.lekalo.library.setting.Responsible.Roles;

class WhoTest {

    private static final Who WHO = new Who();

    static final Set<Map.Entry<String, Responsible>> WRITTEN = Map.<String, Responsible>of(
                    "person:5", new APerson(5),
                    "role:finance", new Roles(List.of("finance")),
                    "role:finance,sales-team", new Roles(List.of("finance", "sales-team")),
                    "department-head:3", new DepartmentHead(3),
                    "record-owner", new RecordOwner(),
                    "owners-head", new OwnersHead())
            .entrySet();

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void readsAndWritesEachInOneWay(Map.Entry<String, Responsible> written) {
        assertThat(read(WHO, written.getKey())).contains(written.getValue());
        assertThat(written(WHO, written.getValue())).isEqualTo(Map.of(Kinds.NAME, written.getKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somebody",
                "Record-Owner",
                "person",
                "person:",
                "person:anna",
                "person:-5",
                "person:99999999999999999999",
                "role",
                "role:",
                "role:a,,b",
                "role:a, b",
                "role:${x}",
                "department-head:x",
                "record-owner:7",
                "owners-head:7"
            })
    void readsNothingElse(String text) {
        assertThat(read(WHO, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person:6               | unknown-person
            department-head:9      | unknown-department
            role:gone              | unknown-role gone
            role:sales,gone,lost   | unknown-role gone, unknown-role lost
            """)
    void findsThoseWhoAreNotThere(String text, String found) {
        assertThat(found(WHO, read(WHO, text).orElseThrow())).containsExactly(found.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person:5", "department-head:3", "role:sales,finance", "record-owner", "owners-head"})
    void findsNothingInThoseWhoAre(String text) {
        assertThat(found(WHO, read(WHO, text).orElseThrow())).isEmpty();
    }

    @Test
    void namesThemAndNothingOfTheRecords() {
        assertThat(WHO.named(new APerson(5))).containsExactly(new APerson(5));
        assertThat(uses(WHO, new RecordOwner())).isEmpty();
    }
}
