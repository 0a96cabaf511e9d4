package org.lekalo.designer.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.util.Optional;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.message.Money;

/** A number, its thousands apart as soon as it is written; what is written and is none stays, and it is said. */
public final class NumberField extends TextField {

    private static final int LONGEST = 40;

    private final SerializableFunction<BigDecimal, String> written;

    private NumberField(String label, SerializableFunction<BigDecimal, String> written) {
        super(label);
        this.written = written;
        setManualValidation(true);
        setMaxLength(LONGEST);
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> sayWhatIsWrong());
    }

    public static NumberField ofNumber(String label) {
        return new NumberField(label, Formats.current()::number);
    }

    public static NumberField ofMoney(String label) {
        var formats = Formats.current();
        var field = new NumberField(label, amount -> Money.digits(amount, formats.locale()));
        field.setSuffixComponent(new Span(formats.currency().symbol()));
        return field;
    }

    @Override
    public void setValue(String value) {
        super.setValue(apart(value));
    }

    /** Before anybody hears of it, so that each hears once. */
    @Override
    protected void setModelValue(String typed, boolean fromClient) {
        var shown = apart(typed);
        super.setModelValue(shown, fromClient);
        if (!shown.equals(typed)) {
            setPresentationValue(shown);
        }
    }

    private String apart(String text) {
        return Formats.current().readNumber(text).map(this::write).orElse(text);
    }

    private void sayWhatIsWrong() {
        var problem = problem();
        setErrorMessage(problem.orElse(null));
        setInvalid(problem.isPresent());
    }

    /** What is wrong with what is written; empty where it is a number, or nothing is written. */
    public Optional<String> problem() {
        return isEmpty() || number().isPresent() ? Optional.empty() : Optional.of(getTranslation("number.bad"));
    }

    /** As the field shows a number. */
    public String write(BigDecimal number) {
        return written.apply(number);
    }

    /** Empty where nothing is written, or no number. */
    public Optional<BigDecimal> number() {
        return Formats.current().readNumber(getValue());
    }
}
