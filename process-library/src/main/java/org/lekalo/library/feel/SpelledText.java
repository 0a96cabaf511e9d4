package org.lekalo.library.feel;

import org.lekalo.library.record.TextForm;

/** The text of a field of a form: in an expression a text like any other, and equal to each that names the same. */
public record SpelledText(String text, TextForm form) {}
