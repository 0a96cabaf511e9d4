package org.lekalo.designer.card;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.lekalo.designer.field.FileLinks;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.FilesApi;
import org.springframework.context.annotation.Scope;

/** The server's sides of what a record's card shows around the record. */
@SpringComponent
@Scope("prototype")
record CardParts(CardApi card, FilesApi files, FileLinks links, DuplicatesApi duplicates) {}
