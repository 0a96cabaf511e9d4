package org.lekalo.designer.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file of a record may be, and one of records that are taken in: as the server's, by the same settings. */
@Component
public record LargestUploads(
        @Value("${lekalo.largest-file}") DataSize file,
        @Value("${lekalo.largest-import}") DataSize records) {}
