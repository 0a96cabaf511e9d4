package org.lekalo.server.model;

import java.util.List;
import java.util.Map;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ModelUnreadable;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.model.XmlLetters;
import org.lekalo.library.record.Lengths;
import org.lekalo.library.record.Visible;
import org.lekalo.server.problem.Limits;
import org.springframework.context.i18n.LocaleContextHolder;

/** What callers send, read or refused in the contract's words. */
final class Sent {

    private Sent() {}

    static ProcessModel model(String xml) {
        try {
            return ProcessModel.read(xml);
        } catch (ModelUnreadable unreadable) {
            var sentence = Messages.in(LocaleContextHolder.getLocale())
                    .text(unreadable.key(), unreadable.args().toArray());
            throw new ModelsApi.ModelUnreadable(Map.of("reason", sentence, "code", unreadable.key()));
        }
    }

    static String name(String name) {
        var stripped = Visible.inOrder(name).strip();
        if (Visible.isBlank(stripped)
                || stripped.length() > Lengths.NAME
                || stripped.chars().anyMatch(Character::isISOControl)
                || !XmlLetters.canHold(stripped)) {
            var sentence = Messages.in(LocaleContextHolder.getLocale()).text("model.name-refused", Lengths.NAME);
            throw FieldsRefused.of(List.of(new FieldProblem("name", sentence)));
        }
        return stripped;
    }

    static String note(String note) {
        return Limits.notLonger("note", note.replace("\0", ""), Lengths.NOTE, LocaleContextHolder.getLocale());
    }
}
