package org.lekalo.library.setting;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.MailAddress;
import org.lekalo.library.record.Part;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.TextForm;
import org.lekalo.library.setting.Addressee.Fixed;
import org.lekalo.library.setting.Addressee.InField;
import org.lekalo.library.setting.Addressee.Somebody;

/** Whom a letter goes to: {@code field:contact.mail}, {@code address:office@example.com}, or as {@link Who} writes it. */
public record Addressed() implements WrittenKind<Addressee> {

    private static final String FIELD = "field:";
    private static final String ADDRESS = "address:";
    private static final Pattern PATH = Pattern.compile("\\w{1,64}([.]\\w{1,64})?");
    private static final Who WHO = new Who();

    @Override
    public String write(Addressee addressee) {
        if (addressee instanceof InField field) {
            return FIELD + field.path();
        }
        return addressee instanceof Fixed fixed ? ADDRESS + fixed.address() : WHO.write(((Somebody) addressee).who());
    }

    @Override
    public Optional<Addressee> read(String text) {
        if (text.startsWith(FIELD)) {
            return Optional.of(text.substring(FIELD.length()).strip())
                    .filter(path -> PATH.matcher(path).matches())
                    .map(InField::new);
        }
        return text.startsWith(ADDRESS)
                ? Optional.of(new Fixed(text.substring(ADDRESS.length()).strip()))
                : WHO.read(text).map(Somebody::new);
    }

    @Override
    public Optional<String> form() {
        return WHO.form().map(who -> who + "|field:\\s*" + PATH + "|address:.*");
    }

    @Override
    public void check(Addressee addressee, Spot spot) {
        if (addressee instanceof Somebody somebody) {
            WHO.check(somebody.who(), spot);
        } else if (addressee instanceof Fixed fixed
                && MailAddress.of(fixed.address()).isEmpty()) {
            spot.found(Rule.NOT_AN_ADDRESS, fixed.address());
        } else if (addressee instanceof InField field) {
            spot.around().recordType().ifPresent(type -> check(field, type, spot));
        }
    }

    private static void check(InField where, RecordType type, Spot spot) {
        var reference = type.field(where.reference());
        if (!where.reference().isEmpty() && reference.filter(Addressed::refers).isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, where.reference());
            return;
        }
        var field = of(where, type, spot.around()).flatMap(holder -> holder.field(where.field()));
        if (field.isEmpty()) {
            spot.found(Rule.UNKNOWN_FIELD, where.field());
        } else if (!mayHoldMail(field.get())) {
            spot.found(Rule.NOT_A_MAIL, field.get().name());
        }
    }

    private static Optional<RecordType> of(InField where, RecordType type, Surroundings around) {
        return where.reference().isEmpty()
                ? Optional.of(type)
                : type.field(where.reference())
                        .filter(Addressed::refers)
                        .flatMap(reference -> around.types().type(String.valueOf(reference.target())));
    }

    private static boolean refers(Field field) {
        return field.kind() == FieldKind.REFERENCE;
    }

    /** Whether addresses may stand in it: those of a company's own are texts of any kind. */
    public static boolean mayHoldMail(Field field) {
        return field.kind() == FieldKind.TEXT && (field.form() == null || field.form() == TextForm.MAIL);
    }

    @Override
    public Stream<Part> uses(Addressee addressee, Surroundings around) {
        return addressee instanceof InField where
                ? around.recordType().stream().flatMap(type -> uses(where, type, around))
                : Stream.empty();
    }

    private static Stream<Part> uses(InField where, RecordType type, Surroundings around) {
        var reference = where.reference();
        return Stream.concat(
                reference.isEmpty() ? Stream.empty() : Stream.of(Part.field(type.key(), reference)),
                of(where, type, around).map(holder -> Part.field(holder.key(), where.field())).stream());
    }

    @Override
    public Stream<Responsible> named(Addressee addressee) {
        return addressee instanceof Somebody somebody ? Stream.of(somebody.who()) : Stream.empty();
    }

    @Override
    public Optional<String> said(Addressee addressee, Names names) {
        if (addressee instanceof Somebody somebody) {
            return WHO.said(somebody.who(), names);
        }
        if (addressee instanceof Fixed fixed) {
            return Optional.of(fixed.address());
        }
        var field = (InField) addressee;
        return names.nameOfField(field.reference().isEmpty() ? field.field() : field.reference());
    }
}
