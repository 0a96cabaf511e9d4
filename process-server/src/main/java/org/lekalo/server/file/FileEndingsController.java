package org.lekalo.server.file;

import static org.lekalo.library.contract.Roles.ADMINISTRATOR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lekalo.library.contract.AuditApi.Deed;
import org.lekalo.library.contract.FileEndingsApi;
import org.lekalo.library.contract.RefusalSentences;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.server.audit.Audit;
import org.lekalo.server.security.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FileEndingsController implements FileEndingsApi {

    private static final Pattern ENDING = Pattern.compile("[\\p{L}\\p{N}]{1,20}");

    private final FileEndings endings;
    private final Audit audit;

    FileEndingsController(FileEndings endings, Audit audit) {
        this.endings = endings;
        this.audit = audit;
    }

    @Override
    public List<String> endings() {
        return endings.all();
    }

    @Override
    @Transactional
    public void allow(Ending ending) {
        var caller = Caller.current().require(ADMINISTRATOR);
        var text = ending.ending().strip().toLowerCase(Locale.ROOT);
        var plain = text.startsWith(".") ? text.substring(1) : text;
        wrongWith(plain).ifPresent(FileEndingsController::refuse);
        endings.add(plain);
        audit.write(caller.id(), Deed.FILE_ENDINGS_CHANGED, "." + plain, Map.of());
    }

    private Optional<String> wrongWith(String ending) {
        if (!ENDING.matcher(ending).matches()) {
            return Optional.of("refusal.field.ending");
        }
        if (FileEndings.isOfPrograms(ending)) {
            return Optional.of("refusal.field.ending-of-programs");
        }
        return endings.isKnown(ending) ? Optional.of("refusal.field.ending-known") : Optional.empty();
    }

    private static void refuse(String key) {
        var sentence = RefusalSentences.of(key, Map.of(), LocaleContextHolder.getLocale());
        throw FieldsRefused.of(List.of(new FieldProblem("ending", sentence)));
    }

    @Override
    @Transactional
    public void remove(String ending) {
        var caller = Caller.current().require(ADMINISTRATOR);
        endings.remove(ending);
        audit.write(caller.id(), Deed.FILE_ENDINGS_CHANGED, "." + ending, Map.of("removed", "true"));
    }
}
