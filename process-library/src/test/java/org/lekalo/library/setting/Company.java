package org.lekalo.library.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** A small company to draw processes for: its deals, companies and payments, and who works there. */
public final class Company {

    public static final Directory DIRECTORY = new Directory(Set.of(5L), Set.of("sales", "finance"), Set.of(3L));

    private Company() {}

    public static RecordTypes types() {
        var payments = new Relation("payments", text("payments"), "payment", "deal");
        return new RecordTypes(List.of(deal().withRelations(List.of(payments)), company(), payment()));
    }

    private static RecordType deal() {
        return new RecordType(
                "deal",
                text("deal"),
                text("deals"),
                List.of(
                        field("title", FieldKind.TEXT).withRequired(true),
                        field("owner", FieldKind.PERSON),
                        field("pipeline", FieldKind.CHOICE).withRequired(true),
                        field("stage", FieldKind.CHOICE).withRequired(true),
                        field("amount", FieldKind.MONEY),
                        field("share", FieldKind.NUMBER).withBounds(new Bounds(BigDecimal.ZERO, BigDecimal.TEN)),
                        field("comment", FieldKind.LONG_TEXT),
                        field("closeDate", FieldKind.DATE),
                        field("visit", FieldKind.DATE_TIME),
                        field("urgent", FieldKind.YES_NO),
                        field("createdAt", FieldKind.DATE_TIME).withReadOnly(true),
                        field("source", FieldKind.CHOICE)
                                .withOptions(
                                        List.of(option("web"), option("call"), new Option("fax", text("fax"), true))),
                        field("labels", FieldKind.MANY_CHOICE).withOptions(List.of(option("hot"), option("big"))),
                        field("scan", FieldKind.FILE),
                        field("company", FieldKind.REFERENCE).withTarget("company")),
                List.of(
                        new Pipeline("sales", text("sales"), List.of(stage("new"), stage("won"))),
                        new Pipeline("service", text("service"), List.of(stage("open")))));
    }

    private static RecordType company() {
        return new RecordType(
                "company",
                text("company"),
                text("companies"),
                List.of(
                        field("title", FieldKind.TEXT).withRequired(true),
                        field("city", FieldKind.TEXT),
                        field("mail", FieldKind.TEXT).withForm(TextForm.MAIL),
                        field("telephone", FieldKind.TEXT).withForm(TextForm.TELEPHONE)),
                List.of());
    }

    private static RecordType payment() {
        return new RecordType(
                "payment",
                text("payment"),
                text("payments"),
                List.of(
                        field("amount", FieldKind.MONEY).withRequired(true),
                        field("confirmed", FieldKind.YES_NO),
                        field("way", FieldKind.CHOICE).withOptions(List.of(option("card"), option("cash"))),
                        field("deal", FieldKind.REFERENCE).withTarget("deal")),
                List.of());
    }

    private static Field field(String key, FieldKind kind) {
        return Field.of(key, text(key), kind);
    }

    private static Option option(String key) {
        return new Option(key, text(key));
    }

    private static Stage stage(String key) {
        return new Stage(key, text(key), Stage.Kind.OPEN);
    }

    private static Text text(String word) {
        return new Text(word, word);
    }

    /** Where a process on records of the type stands; of none that is known where the company has no such type. */
    static Surroundings about(String type) {
        return about(type, Processes.NONE);
    }

    static Surroundings about(String type, Processes processes) {
        var types = types();
        var circumstances = new Circumstances(types, DIRECTORY, Map.of(), List.of(), processes);
        return Surroundings.of(circumstances, types.type(type), List.of());
    }

    static Surroundings aboutNothing() {
        return Surroundings.of(new Circumstances(types(), DIRECTORY), Optional.empty(), List.of());
    }
}
