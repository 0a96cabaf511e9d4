package org.lekalo.designer.newrecord;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lekalo.designer.field.FieldEditors;
import org.lekalo.designer.look.AskingDialog;
import org.lekalo.designer.look.Note;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.LeadsApi.Conversion;
import org.lekalo.library.contract.LeadsApi.Converted;
import org.lekalo.library.contract.LeadsApi.Proposal;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.record.RecordTypes;

/** Makes a lead a customer with a deal: each of the three either one that exists or a new one, filled in from the lead. */
public final class ConvertLeadDialog extends AskingDialog {

    private final LeadsApi leads;
    private final RecordView lead;
    private final Proposal proposal;
    private final ConversionPart company;
    private final ConversionPart contact;
    private final ConversionPart deal;
    private final Consumer<Converted> done;

    public ConvertLeadDialog(
            LeadsApi leads, RecordView lead, RecordTypes types, FieldEditors editors, Consumer<Converted> done) {
        this.leads = leads;
        this.lead = lead;
        this.done = done;
        this.proposal = leads.proposal(lead.ref().id());
        this.company = new ConversionPart(types.type("company").orElseThrow(), proposal.company(), true, editors);
        this.contact = new ConversionPart(types.type("contact").orElseThrow(), proposal.contact(), false, editors);
        this.deal = new ConversionPart(types.type("deal").orElseThrow(), proposal.deal(), false, editors);
        addClassName("convert-lead");
        setHeaderTitle(getTranslation("leads.convert.title", lead.title()));
        setWidth("min(46rem, 96vw)");
        add(company, contact, deal);
        getFooter()
                .add(
                        cancel(getTranslation("records.cancel")),
                        primary(getTranslation("leads.convert.do"), this::convert));
    }

    private void convert() {
        try {
            var converted = leads.convert(
                    lead.ref().id(),
                    new Conversion(
                            proposal.version(),
                            company.part().orElse(null),
                            contact.part().orElseThrow(),
                            deal.part().orElseThrow()));
            close();
            Note.done(getTranslation("leads.converted"));
            done.accept(converted);
        } catch (FieldsRefused refusal) {
            refusal.problems().forEach(this::show);
        } catch (Refusal refusal) {
            Note.refused(String.valueOf(refusal.sentence()));
        }
    }

    /** The refusal says which field and not whose: first where it was left empty, then wherever it stands. */
    private void show(FieldProblem problem) {
        List<ConversionPart> asking = Stream.of(company, contact, deal)
                .filter(part -> part.asks(problem.field()))
                .toList();
        var empty =
                asking.stream().filter(part -> part.isEmpty(problem.field())).toList();
        if (asking.isEmpty()) {
            Note.refused(problem.text());
        }
        (empty.isEmpty() ? asking : empty).forEach(part -> part.showProblem(problem));
    }
}
