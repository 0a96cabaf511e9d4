package org.lekalo.bench.camunda;

import org.lekalo.bench.approval.EngineConsole;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class BareCamunda {

    public static void main(String[] args) {
        var out = System.out;
        try (var context = SpringApplication.run(BareCamunda.class, args)) {
            new EngineConsole(context.getBean(CamundaApprovals.class), out).serve(System.in);
        }
    }
}
