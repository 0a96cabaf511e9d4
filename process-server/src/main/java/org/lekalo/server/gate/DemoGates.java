package org.lekalo.server.gate;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.gate.Gate.Check;
import org.lekalo.library.gate.Gate.Required;
import org.lekalo.library.record.Text;
import org.lekalo.server.database.FirstMaking;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's gates, put up once: before its first deal. {@code lekalo.demo-gates=false} leaves its stages open. */
@Component
@ConditionalOnExpression("${lekalo.demo:false} and ${lekalo.demo-gates:true}")
@Order(15)
class DemoGates implements ApplicationRunner {

    private static final String RETAIL = "retail";
    private static final String CORPORATE = "corporate";
    private static final Check CUSTOMER = new Check(
            "Клиент",
            "deal.company != null or deal.contact != null",
            new Text("Укажите клиента: компанию или контакт.", "Name the customer: a company or a contact."));
    private static final Check DISCOUNT = new Check(
            "Скидка",
            "deal.discount <= 20 or deal.discount = null",
            new Text("Скидка больше 20 %: так не продаём.", "The discount is over 20 %: we do not sell like that."));
    private static final Check PREPAYMENT = new Check(
            "Предоплата",
            "deal.prepayment = true",
            new Text(
                    "Изготовление начинается после предоплаты: отметьте, что она получена.",
                    "Production begins after the prepayment: note that it has been received."));

    private final Gates gates;
    private final DSLContext sql;
    private final FirstMaking first;

    DemoGates(Gates gates, DSLContext sql, FirstMaking first) {
        this.gates = gates;
        this.sql = sql;
        this.first = first;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first.alone(this::make);
    }

    private void make() {
        if (sql.fetchExists(DSL.table(DSL.name("crm_deal"))) || sql.fetchExists(DSL.table(DSL.name("stage_gate")))) {
            return;
        }
        List.of(
                        gate(RETAIL, "contract", List.of("amount", "measurement_date"), List.of(CUSTOMER, DISCOUNT)),
                        gate(RETAIL, "production", List.of("amount"), List.of(PREPAYMENT)),
                        gate(RETAIL, "installation", List.of("address"), List.of()),
                        gate(RETAIL, "lost", List.of("comment"), List.of()),
                        signing(),
                        gate(CORPORATE, "lost", List.of("comment"), List.of()))
                .forEach(gate -> gates.put("deal", gate));
        gates.put("lead", gate("incoming", "junk", List.of("comment"), List.of()));
    }

    private static Gate signing() {
        return new Gate(
                CORPORATE,
                "signing",
                List.of(
                        new Required("amount", ""),
                        new Required("company", ""),
                        new Required("closing_date", "deal.amount > 1000000")),
                List.of(DISCOUNT),
                List.of(),
                List.of(),
                List.of("proposal", "negotiation"));
    }

    private static Gate gate(String pipeline, String stage, List<String> fields, List<Check> checks) {
        var required = fields.stream().map(field -> new Required(field, "")).toList();
        return new Gate(pipeline, stage, required, checks, List.of(), List.of(), List.of());
    }
}
