package org.lekalo.library.check;

import java.util.List;
import java.util.Set;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.finding.Finding;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Option;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.RecordTypes;
import org.lekalo.library.record.Relation;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.library.setting.Circumstances;
import org.lekalo.library.setting.Directory;

/** A small company to check models against. */
final class Checking {

    static final Directory DIRECTORY = new Directory(Set.of(5L), Set.of("sales", "finance"), Set.of(3L));

    private Checking() {}

    static RecordTypes types() {
        var deal = new RecordType(
                "deal",
                text("deal"),
                text("deals"),
                List.of(
                        field("title", FieldKind.TEXT, true, false),
                        field("owner", FieldKind.PERSON, false, false),
                        field("pipeline", FieldKind.CHOICE, true, false),
                        field("stage", FieldKind.CHOICE, true, false),
                        field("amount", FieldKind.MONEY, false, false),
                        field("closeDate", FieldKind.DATE, false, false),
                        field("visit", FieldKind.DATE_TIME, false, false),
                        field("urgent", FieldKind.YES_NO, false, false),
                        field("createdAt", FieldKind.DATE_TIME, false, true),
                        new Field(
                                "source",
                                text("source"),
                                FieldKind.CHOICE,
                                false,
                                false,
                                List.of(new Option("web", text("web")), new Option("call", text("call"))),
                                null),
                        new Field("company", text("company"), FieldKind.REFERENCE, false, false, List.of(), "company")),
                List.of(
                        new Pipeline("sales", text("sales"), List.of(stage("new"), stage("won"))),
                        new Pipeline("service", text("service"), List.of(stage("open")))));
        var company = new RecordType(
                "company",
                text("company"),
                text("companies"),
                List.of(field("title", FieldKind.TEXT, true, false), field("city", FieldKind.TEXT, false, false)),
                List.of());
        var payment = new RecordType(
                "payment",
                text("payment"),
                text("payments"),
                List.of(
                        field("amount", FieldKind.MONEY, true, false),
                        field("confirmed", FieldKind.YES_NO, false, false),
                        new Field("deal", text("deal"), FieldKind.REFERENCE, false, false, List.of(), "deal")),
                List.of());
        var payments = new Relation("payments", text("payments"), "payment", "deal");
        return new RecordTypes(List.of(deal.withRelations(List.of(payments)), company, payment));
    }

    private static Stage stage(String key) {
        return new Stage(key, text(key), Stage.Kind.OPEN);
    }

    private static Field field(String key, FieldKind kind, boolean required, boolean readOnly) {
        return new Field(key, text(key), kind, required, readOnly, List.of(), null);
    }

    private static Text text(String word) {
        return new Text(word, word);
    }

    static List<Finding> findings(String xml) {
        return ModelCheck.check(Drawing.read(xml, Palette.BLOCKS), new Circumstances(types(), DIRECTORY));
    }

    /** What is found, as {@code Element rule-name}; that nothing is drawn is left out. */
    static List<String> found(String xml) {
        return findings(xml).stream()
                .filter(finding -> !finding.key().equals(Rule.NOT_DRAWN.key()))
                .map(finding -> (finding.elementId() == null ? "model" : finding.elementId()) + " "
                        + finding.key().replaceFirst("^(check|block)\\.", ""))
                .toList();
    }
}
