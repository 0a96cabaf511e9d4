package org.lekalo.designer.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.offered;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Many;

class ManyRecordsEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void offersTheRecordsThatReferToTheProcessesRecord() {
        forms.show("for-each", Map.of("block", "for-each"));

        assertThat(offered(records())).isNotEmpty();
        assertThat(records().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void writesTheTypeAndItsField() {
        forms.show("for-each", Map.of("block", "for-each"));
        var first = records().getListDataView().getItem(0);

        records().setValue(first);

        assertThat(forms.last()).isEqualTo(Map.of("records", first.type() + "." + first.reference()));
    }

    @Test
    void keepsRecordsThatAreGoneAndSaysSo() {
        forms.show("for-each", Map.of("block", "for-each", "records", "boat.deal"));

        assertThat(shown(records())).isEqualTo("boat");
        assertThat(records().getErrorMessage()).isEqualTo(say("panel.records.gone"));
    }

    @Test
    void saysThatTheProcessHasNoTypeOfRecordsYet() {
        forms.show(Palette.BLOCKS.find("for-each").orElseThrow(), Map.of(), Forms.about(null, null));

        assertThat(offered(records())).isEmpty();
        assertThat(records().getHelperText()).isEqualTo(say("panel.form.no-type"));
    }

    private static Select<Many> records() {
        return Forms.select("Для каких записей");
    }
}
