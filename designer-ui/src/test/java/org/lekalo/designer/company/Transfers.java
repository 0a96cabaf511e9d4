package org.lekalo.designer.company;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.lekalo.designer.server.FileTransfers;
import org.lekalo.designer.server.LargestUploads;
import org.springframework.util.unit.DataSize;

/** The way of files to a server that takes all of them, as large as by default. */
public final class Transfers {

    private Transfers() {}

    public static FileTransfers mocked() {
        FileTransfers transfers = mock();
        when(transfers.largest()).thenReturn(new LargestUploads(DataSize.ofMegabytes(50), DataSize.ofMegabytes(100)));
        return transfers;
    }
}
