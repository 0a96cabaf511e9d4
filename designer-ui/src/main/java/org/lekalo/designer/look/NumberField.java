package org.lekalo.designer.look;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lekalo.designer.words.Formats;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.Limits;

/** A number, its thousands apart as soon as it is written; what is written and is none, or can be two, stays, and it is said. */
public final class NumberField extends TextField {

    private static final int LONGEST = 40;

    private final SerializableFunction<BigDecimal, String> written;

    /** What may be written beside the number. */
    private final String unit;

    private final int decimals;

    private NumberField(String label, String unit, int decimals, SerializableFunction<BigDecimal, String> written) {
        super(label);
        this.unit = unit;
        this.decimals = decimals;
        this.written = written;
        setManualValidation(true);
        setMaxLength(LONGEST);
        getElement().setAttribute("inputmode", "decimal");
        addValueChangeListener(change -> sayWhatIsWrong());
    }

    /** One that may also be a percentage. */
    public static NumberField ofNumber(String label) {
        return new NumberField(label, "%", Limits.NUMBER_DECIMALS, Formats.current()::number);
    }

    public static NumberField ofMoney(String label) {
        var formats = Formats.current();
        var field = new NumberField(
                label,
                formats.currency().symbol(),
                Limits.MONEY_DECIMALS,
                amount -> Money.digits(amount, formats.locale()));
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
        return only(text).filter(this::fits).map(this::write).orElse(text);
    }

    /** What has more decimals would be written as another number. */
    private boolean fits(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= decimals;
    }

    private void sayWhatIsWrong() {
        var problem = problem();
        setErrorMessage(problem.orElse(null));
        setInvalid(problem.isPresent());
    }

    /** What is wrong with what is written; empty where it is a number, or nothing is written. */
    public Optional<String> problem() {
        var meanings = meanings(getValue());
        if (isEmpty() || meanings.size() == 1) {
            return number().filter(number -> !fits(number)).map(number -> getTranslation("form.decimals", decimals));
        }
        return Optional.of(
                meanings.isEmpty()
                        ? getTranslation("number.bad")
                        : getTranslation("number.two", write(meanings.get(0)), write(meanings.get(1))));
    }

    /** As the field shows a number. */
    public String write(BigDecimal number) {
        return written.apply(number);
    }

    /** Empty where nothing is written, or no number. */
    public Optional<BigDecimal> number() {
        return only(getValue());
    }

    private Optional<BigDecimal> only(String text) {
        var meanings = meanings(text);
        return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
    }

    private List<BigDecimal> meanings(String text) {
        return Formats.current().readNumber(text, unit);
    }
}
