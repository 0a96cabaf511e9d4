package org.lekalo.designer.company;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.record.Bounds;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.record.TextForm;

/** Deals with stages, companies without, and what is written down about deals. */
public final class Metadata implements RecordTypesApi {

    static final List<String> STAGES = List.of("new", "measurement", "offer", "contract", "won", "lost");

    @Override
    public RecordTypes recordTypes() {
        var deal = deal().withRelations(
                        List.of(new Relation("payments", new Text("Платежи", "Payments"), "payment", "deal")));
        return new RecordTypes(List.of(deal, company(), contact(), lead(), payment(), todo(), activity()));
    }

    private static RecordType contact() {
        return new RecordType(
                "contact",
                new Text("Контакт", "Contact"),
                new Text("Контакты", "Contacts"),
                List.of(
                        field("title", "Имя", "Name", FieldKind.TEXT, true),
                        field("phone", "Телефон", "Phone", FieldKind.TEXT, false)
                                .withForm(TextForm.TELEPHONE),
                        field("birthday", "День рождения", "Birthday", FieldKind.DATE, false),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, true)),
                List.of());
    }

    private static RecordType lead() {
        return new RecordType(
                "lead",
                new Text("Лид", "Lead"),
                new Text("Лиды", "Leads"),
                List.of(
                        field("title", "Обращение", "Enquiry", FieldKind.TEXT, true),
                        field("phone", "Телефон", "Phone", FieldKind.TEXT, false)
                                .withForm(TextForm.TELEPHONE),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, true)),
                List.of());
    }

    private static RecordType payment() {
        return new RecordType(
                "payment",
                new Text("Платёж", "Payment"),
                new Text("Платежи", "Payments"),
                List.of(
                        field("title", "Название", "Title", FieldKind.TEXT, true),
                        field("amount", "Сумма", "Amount", FieldKind.MONEY, true),
                        reference("deal", "Сделка", "Deal")),
                List.of());
    }

    private static RecordType todo() {
        return new RecordType(
                "todo",
                new Text("Задача", "Task"),
                new Text("Задачи", "Tasks"),
                List.of(
                        field("title", "Что сделать", "What to do", FieldKind.TEXT, true),
                        field("due", "Срок", "Due", FieldKind.DATE_TIME, false),
                        field("done", "Выполнена", "Done", FieldKind.YES_NO, false),
                        reference("deal", "Сделка", "Deal"),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, true)),
                List.of());
    }

    private static Field reference(String key, String russian, String english) {
        return field(key, russian, english, FieldKind.REFERENCE, false).withTarget(key);
    }

    private static RecordType deal() {
        return new RecordType(
                "deal",
                new Text("Сделка", "Deal"),
                new Text("Сделки", "Deals"),
                List.of(
                        field("title", "Название", "Title", FieldKind.TEXT, true),
                        field("amount", "Сумма", "Amount", FieldKind.MONEY, false),
                        field("discount", "Скидка, %", "Discount, %", FieldKind.NUMBER, false)
                                .withBounds(new Bounds(BigDecimal.ZERO, new BigDecimal(100))),
                        field(
                                "closing_date",
                                "Ожидаемая дата закрытия",
                                "Expected closing date",
                                FieldKind.DATE,
                                false),
                        new Field(
                                "company",
                                new Text("Компания", "Company"),
                                FieldKind.REFERENCE,
                                false,
                                false,
                                List.of(),
                                "company"),
                        choice(
                                "product",
                                "Вид изделия",
                                "Product",
                                List.of(
                                        new Option("window", new Text("Окна", "Windows")),
                                        new Option("balcony", new Text("Остекление балкона", "Balcony glazing")),
                                        new Option("facade", new Text("Фасад", "Facade")))),
                        field("prepayment", "Предоплата получена", "Prepayment received", FieldKind.YES_NO, false),
                        field("comment", "Комментарий", "Comment", FieldKind.LONG_TEXT, false),
                        choice(
                                "pipeline",
                                "Воронка",
                                "Pipeline",
                                List.of(new Option("retail", new Text("Розничные заказы", "Retail orders")))),
                        choice(
                                "stage",
                                "Стадия",
                                "Stage",
                                stages().stream()
                                        .map(stage -> new Option(stage.key(), stage.name()))
                                        .toList()),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, true),
                        readOnly("stage_since", "На стадии с", "In the stage since", FieldKind.DATE_TIME),
                        readOnly("created_at", "Создано", "Created", FieldKind.DATE_TIME)),
                List.of(new Pipeline("retail", new Text("Розничные заказы", "Retail orders"), stages())));
    }

    private static List<Stage> stages() {
        return List.of(
                new Stage("new", new Text("Новая заявка", "New request"), Stage.Kind.OPEN),
                new Stage("measurement", new Text("Замер", "Measurement"), Stage.Kind.OPEN),
                new Stage("offer", new Text("Расчёт и предложение", "Calculation and offer"), Stage.Kind.OPEN),
                new Stage("contract", new Text("Договор и предоплата", "Contract and prepayment"), Stage.Kind.OPEN),
                new Stage("won", new Text("Завершена успешно", "Won"), Stage.Kind.WON),
                new Stage("lost", new Text("Отказ", "Lost"), Stage.Kind.LOST));
    }

    private static RecordType company() {
        return new RecordType(
                "company",
                new Text("Компания", "Company"),
                new Text("Компании", "Companies"),
                List.of(
                        field("title", "Название", "Name", FieldKind.TEXT, true),
                        field("city", "Город", "City", FieldKind.TEXT, false),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, true)),
                List.of(),
                List.of(),
                List.of(new Relation("deals", new Text("Сделки", "Deals"), "deal", "company")),
                false);
    }

    private static RecordType activity() {
        return new RecordType(
                "activity",
                new Text("Дело", "Activity"),
                new Text("Дела", "Activities"),
                List.of(
                        field("title", "Тема", "Subject", FieldKind.TEXT, true),
                        choice(
                                "kind",
                                "Вид",
                                "Kind",
                                List.of(
                                        new Option("call", new Text("Звонок", "Call")),
                                        new Option("note", new Text("Заметка", "Note")))),
                        field("happened_at", "Когда", "When", FieldKind.DATE_TIME, true),
                        field("deal", "Сделка", "Deal", FieldKind.REFERENCE, false)
                                .withTarget("deal"),
                        field("text", "Содержание", "Text", FieldKind.LONG_TEXT, false),
                        field("owner", "Ответственный", "Owner", FieldKind.PERSON, false)),
                List.of());
    }

    private static Field field(String key, String russian, String english, FieldKind kind, boolean required) {
        return new Field(key, new Text(russian, english), kind, required, false, List.of(), null);
    }

    private static Field readOnly(String key, String russian, String english, FieldKind kind) {
        return new Field(key, new Text(russian, english), kind, false, true, List.of(), null);
    }

    private static Field choice(String key, String russian, String english, List<Option> options) {
        @Nullable String noTarget = null;
        return new Field(key, new Text(russian, english), FieldKind.CHOICE, false, false, options, noTarget);
    }
}
