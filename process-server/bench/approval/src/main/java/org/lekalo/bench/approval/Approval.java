package org.lekalo.bench.approval;

import java.util.Map;

/** One approval as an application carries it: with the risk that a service task adds and the decision, eight variables. */
record Approval(String businessKey, String requester, String approver) {

    private static final String GROUP = "sales-heads";

    static Approval numbered(int client, int number) {
        return new Approval("deal:%d-%d".formatted(client, number), "seller-" + client, "head-" + client);
    }

    void runOn(ApprovalEngine engine) {
        var instance = engine.start(businessKey, variables());
        var decision = engine.taskOfGroup(instance, GROUP);
        engine.claim(decision, approver);
        engine.complete(decision, Map.of("decision", "approved"));
        engine.complete(engine.taskOfPerson(instance, requester), Map.of());
    }

    private Map<String, Object> variables() {
        return Map.of(
                "customer",
                "Окна Северо-Запад",
                "amount",
                480_000L,
                "discount",
                12.5,
                "requester",
                requester,
                "department",
                "Retail sales",
                "urgent",
                true);
    }
}
