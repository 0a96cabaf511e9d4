package org.lekalo.bench.driver;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.lekalo.bench.approval.Load;
import org.lekalo.bench.approval.Run;

/** Our server, driven through its HTTP API by clients in the driver's JVM. */
record OurServer(String name, int deals) implements Contestant {

    @Override
    public Running start(String jdbcUrl) throws IOException, SQLException {
        var server = LekaloServer.start(jdbcUrl, deals);
        var model = server.publish("approval.bpmn");
        var runs = new RunsInDatabase(server.connect());
        return new AtWork(server, new LekaloApprovals(server, model, runs), runs);
    }

    private record AtWork(LekaloServer server, LekaloApprovals approvals, RunsInDatabase runs) implements Running {

        /** The time until all have ended, although no client waits for that. */
        @Override
        public Run run(int clients, Duration howLong) {
            var from = System.nanoTime();
            var run = new Load(approvals).run(clients, howLong);
            runs.awaitEnd();
            return new Run(clients, run.instances(), Duration.ofNanos(System.nanoTime() - from));
        }

        @Override
        public long ended() {
            return runs.ended();
        }

        @Override
        public Duration cpu() {
            return server.cpu();
        }

        @Override
        public void close() {
            approvals.close();
            server.close();
        }
    }
}
