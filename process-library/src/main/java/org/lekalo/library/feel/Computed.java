package org.lekalo.library.feel;

import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;

/** A part of an expression whose value is known already. */
record Computed(Val value) implements Exp {}
