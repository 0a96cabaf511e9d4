package org.lekalo.bench.driver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The built designer, in front of a server. */
record Designer(Application process, URI address) implements AutoCloseable {

    static Designer start(Path jar, URI server) throws IOException {
        var address = LocalAddress.free();
        var environment =
                Map.of("LEKALO_UI_PORT", String.valueOf(address.getPort()), "LEKALO_SERVER_URL", server.toString());
        var process = Application.start("designer", jar, environment);
        LocalAddress.awaitAnswer(address.resolve("/sign-in"), process);
        return new Designer(process, address);
    }

    @Override
    public void close() {
        process.close();
    }
}
