package org.lekalo.designer.card;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.PeopleApi;

/** What the server does for a record's card besides reading and writing the record. */
@SpringComponent
record CardActions(LeadsApi leads, GatesApi gates, PeopleApi people) {}
