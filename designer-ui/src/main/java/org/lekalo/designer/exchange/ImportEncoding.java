package org.lekalo.designer.exchange;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.function.Predicate;
import org.lekalo.library.contract.ExchangeApi.Encoding;

/** In which encoding a file is read: the guessed one, and any other that it can be read in. */
final class ImportEncoding extends Select<Encoding> {

    /** @param changed whether the file can be read in the other one */
    ImportEncoding(Encoding guessed, Predicate<Encoding> changed) {
        setLabel(getTranslation("import.encoding"));
        setHelperText(getTranslation("import.encoding.help"));
        setItems(Encoding.values());
        setItemLabelGenerator(encoding -> getTranslation("import.encoding." + key(encoding)));
        setValue(guessed);
        addClassName("import-encoding");
        addValueChangeListener(change -> {
            if (change.isFromClient() && !changed.test(change.getValue())) {
                setValue(guessed);
            }
        });
    }

    private static String key(Encoding encoding) {
        return encoding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
