package org.lekalo.designer.setting;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.contract.PeopleApi.Person;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Responsible.APerson;
import org.lekalo.library.setting.Responsible.OwnersHead;
import org.lekalo.library.setting.Responsible.RecordOwner;

/** In small letters, who is meant as things are today; nothing where the setting says it by name, or only the record does. */
final class WhoToday extends Span {

    private static final int MOST = 4;

    private final transient Company company;

    WhoToday(Company company) {
        this.company = company;
        addClassName("panel-hint");
    }

    void show(@Nullable Responsible who) {
        setClassName("warning", false);
        setText(who == null || saysItself(who) ? "" : said(who));
    }

    private boolean saysItself(Responsible who) {
        return who instanceof RecordOwner
                || (who instanceof APerson named
                        && company.person(named.personId())
                                .filter(Person::active)
                                .isPresent());
    }

    private String said(Responsible who) {
        var people = company.today(who);
        if (people.isEmpty()) {
            setClassName("warning", true);
            return getTranslation("panel.responsible.today.nobody");
        }
        var names = people.stream().limit(MOST).map(Person::name).collect(joining(", "));
        var all = people.size() > MOST
                ? getTranslation("panel.responsible.today.more", names, people.size() - MOST)
                : names;
        return getTranslation(
                who instanceof OwnersHead ? "panel.responsible.today.by-record" : "panel.responsible.today", all);
    }
}
