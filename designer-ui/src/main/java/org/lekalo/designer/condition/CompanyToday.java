package org.lekalo.designer.condition;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.RecordsApi;
import org.springframework.context.annotation.Scope;

/** Asks for the company as it is when a page is opened. */
@SpringComponent
@Scope("prototype")
public record CompanyToday(Vocabulary vocabulary, PeopleApi people, RecordsApi records) {

    /** @param processes those that can be had run */
    public Company with(List<Callable> processes) {
        return Company.ask(vocabulary.types(), people, records, processes);
    }
}
