package org.lekalo.designer.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lekalo.library.setting.SettingKind;

class EditorsTest {

    @Test
    void eachKindOfSettingHasItsEditor() {
        var kinds = new ClassFileImporter()
                .importPackages("org.lekalo.library").stream()
                        .filter(type -> type.isAssignableTo(SettingKind.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(kinds).contains("org.lekalo.library.setting.Who");
        assertThat(Editors.kinds()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(kinds);
    }
}
