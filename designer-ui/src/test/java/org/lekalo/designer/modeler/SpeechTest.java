package org.lekalo.designer.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.designer.words.Words;
import org.lekalo.library.saying.Said;

class SpeechTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private static Map<String, Said> said() {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        return new Speech(company.names()).of(Drawings.discount(), id -> "On" + id);
    }

    @Test
    void speaksOfTheElementsOnTheDrawingInTheLanguageOfWhoeverReads() {
        assertThat(said().values()).extracting(Said::foot).anyMatch(foot -> foot.contains("Руководитель"));

        screen.speak(Words.ENGLISH);

        assertThat(said().values()).extracting(Said::foot).anyMatch(foot -> foot.contains("Head"));
        assertThat(said().keySet()).allMatch(id -> id.startsWith("On"));
    }

    @Test
    void saysNothingOfWhatItCannotReadOrWhereNothingIsKnown() {
        assertThat(Speech.NONE.of(Drawings.discount(), id -> id)).isEmpty();
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records());
        assertThat(new Speech(company.names()).of("<no", id -> id)).isEmpty();
    }
}
