package org.lekalo.server.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url JDBC address of the operator's PostgreSQL; empty: the server brings its own
 * @param folder where the server's own PostgreSQL keeps its data
 */
@ConfigurationProperties("lekalo.database")
record DatabaseSettings(String url, String user, String password, Path folder) {

    boolean embedded() {
        return url.isBlank();
    }
}
