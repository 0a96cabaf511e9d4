package org.lekalo.server.fault;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KilledServerIT {

    /** After how many saves the server is killed while more are under way. */
    private static final int[] MOMENTS = {1, 10, 35, 80};

    @Test
    void everySaveBeginsItsProcessOnceHoweverOftenTheServerIsKilled() throws Exception {
        var saves = new Saves();
        try (var postgres = OwnPostgres.start()) {
            try (var server = BuiltServer.on(postgres, Map.of("LEKALO_JOBS", "false"))) {
                saves.publishTheirProcess(server);
                killAfter(5, saves, server);
            }
            for (int moment : MOMENTS) {
                try (var server = BuiltServer.on(postgres)) {
                    killAfter(moment, saves, server);
                }
            }

            try (var server = BuiltServer.on(postgres)) {
                saves.haveBegunTheirProcessOnce(server);
            }
        }
    }

    private static void killAfter(int moment, Saves saves, BuiltServer server) throws InterruptedException {
        saves.begin(server);
        saves.awaitAnswered(moment);
        server.kill();
        saves.end();
    }
}
