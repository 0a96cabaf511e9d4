package org.lekalo.designer.records;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.lekalo.designer.server.FileTransfers;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ListsApi;

/** What the server does for lists besides finding records. */
@SpringComponent
record ListActions(
        ListsApi lists, BulkApi bulk, ExchangeApi exchange, FileTransfers transfers, DuplicatesApi duplicates) {}
