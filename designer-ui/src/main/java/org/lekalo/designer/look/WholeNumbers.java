package org.lekalo.designer.look;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;

/** Fields for whole numbers, which say their bounds to whoever leaves them. */
public final class WholeNumbers {

    private WholeNumbers() {}

    public static IntegerField between(int least, int most, String label) {
        var field = new IntegerField(label);
        field.setAutoselect(true);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        var bounds = field.getTranslation("panel.number.bounds", Integer.toString(least), Integer.toString(most));
        field.setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(bounds)
                .setMinErrorMessage(bounds)
                .setMaxErrorMessage(bounds)
                .setStepErrorMessage(bounds));
        return field;
    }

    /** Whether a field holds a number within its bounds, or was emptied; what is written there and is no number is neither. */
    public static boolean isMeant(IntegerField field) {
        return field.isEmpty() ? !field.getElement().getProperty("_hasInputValue", false) : !field.isInvalid();
    }
}
