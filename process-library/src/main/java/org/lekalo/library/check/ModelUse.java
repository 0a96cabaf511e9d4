package org.lekalo.library.check;

import org.lekalo.library.record.Part;

/**
 * That a drawing uses a part of the CRM's metadata.
 *
 * @param elementName of the block or arrow; empty where it has none
 */
public record ModelUse(String elementId, String elementName, Part part) {}
