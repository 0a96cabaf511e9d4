package org.lekalo.bench.flowable;

import org.lekalo.bench.approval.EngineConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class BareFlowable {

    public static void main(String[] args) {
        var out = System.out;
        try (var context = SpringApplication.run(BareFlowable.class, args)) {
            new EngineConsole(context.getBean(FlowableApprovals.class), out).serve(System.in);
        }
    }
}
