package org.lekalo.library.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lekalo.library.message.Money;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Text;

class ConditionWordsTest {

    private static final Subjects SUBJECTS = new Subjects(List.of(
            subject("deal.paidOn", "Дата оплаты", "Payment date", FieldKind.DATE),
            subject("deal.changedAt", "Изменено", "Changed", FieldKind.DATE_TIME),
            subject("deal.dueOn", "Срок", "Due date", FieldKind.DATE),
            subject("deal.paid", "Оплачено", "Paid", FieldKind.MONEY),
            subject("deal.amount", "Сумма", "Amount", FieldKind.MONEY),
            subject("deal.title", "Название", "Title", FieldKind.TEXT)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deal.paidOn < today()                              | Дата оплаты раньше, чем сегодня           | Payment date earlier than today
            deal.paidOn < today() - duration("P1D")            | Дата оплаты раньше, чем вчера             | Payment date earlier than yesterday
            deal.paidOn < today() - duration("P3D")            | Дата оплаты раньше, чем 3 дня назад       | Payment date earlier than 3 days ago
            deal.paidOn <= today() - duration("P5D")           | Дата оплаты не позже, чем 5 дней назад    | Payment date not later than 5 days ago
            deal.paidOn > today() + duration("P1D")            | Дата оплаты позже, чем завтра             | Payment date later than tomorrow
            deal.paidOn >= today() + duration("P21D")          | Дата оплаты не раньше, чем через 21 день  | Payment date not earlier than in 21 days
            deal.paidOn = today() + duration("P12D")           | Дата оплаты: через 12 дней                | Payment date: in 12 days
            deal.paidOn != today()                             | Дата оплаты: не сегодня                   | Payment date: not today
            date(deal.changedAt) < today() - duration("P113D") | Изменено раньше, чем 113 дней назад       | Changed earlier than 113 days ago
            date(deal.changedAt) = today()                     | Изменено сегодня                          | Changed today
            deal.changedAt < today()                           | по формуле                                | by a formula
            deal.title = "today"                               | Название = today                          | Title = today
            """)
    void aCountedDayIsSaidAsPeopleSayIt(String feel, String russian, String english) {
        assertThat(said(feel, new Locale("ru"))).isEqualTo(russian);
        assertThat(said(feel, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            deal.paid < deal.amount    | Оплачено меньше, чем Сумма       | Paid less than Amount
            deal.paid <= deal.amount   | Оплачено не больше, чем Сумма    | Paid not more than Amount
            deal.paid > deal.amount    | Оплачено больше, чем Сумма       | Paid more than Amount
            deal.paid >= deal.amount   | Оплачено не меньше, чем Сумма    | Paid not less than Amount
            deal.paid = deal.amount    | Оплачено = Сумма                 | Paid = Amount
            deal.paid != deal.amount   | Оплачено ≠ Сумма                 | Paid ≠ Amount
            deal.paidOn < deal.dueOn   | Дата оплаты раньше, чем Срок     | Payment date earlier than Due date
            deal.paidOn >= deal.dueOn  | Дата оплаты не раньше, чем Срок  | Payment date not earlier than Due date
            deal.paidOn = deal.dueOn   | Дата оплаты = Срок               | Payment date = Due date
            """)
    void fieldsAreHeldAgainstEachOtherInWords(String feel, String russian, String english) {
        assertThat(said(feel, new Locale("ru"))).isEqualTo(russian);
        assertThat(said(feel, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, Дата оплаты на этой неделе, Payment date this week",
        "MONTH, Дата оплаты в этом месяце, Payment date this month",
        "QUARTER, Дата оплаты в этом квартале, Payment date this quarter",
        "YEAR, Дата оплаты в этом году, Payment date this year"
    })
    void aPeriodIsSaidAsPeopleSayIt(CalendarPeriod period, String russian, String english) {
        var row = new ConditionRow("deal.paidOn", Comparison.WITHIN, List.of(period.written()));
        var feel = Conditions.toFeel(new Condition.Rows(true, List.of(row)), SUBJECTS::kindOf)
                .orElseThrow();

        assertThat(said(feel, new Locale("ru"))).isEqualTo(russian);
        assertThat(said(feel, Locale.ENGLISH)).isEqualTo(english);
    }

    private static Subject subject(String path, String russian, String english, FieldKind kind) {
        return new Subject(path, new Text(russian, english), kind, List.of(), null);
    }

    private static String said(String feel, Locale language) {
        return new ConditionWords(
                        SUBJECTS, id -> Optional.empty(), language, Money.of("RUB"), ZoneId.of("Europe/Moscow"))
                .of(feel);
    }
}
