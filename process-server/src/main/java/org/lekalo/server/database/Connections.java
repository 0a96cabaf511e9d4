package org.lekalo.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Connections beside the pool. Those of the pool are bounded in {@code application.yml}: no statement, no wait for a lock and
 * no silence lasts, so that neither a line that broke without a word nor a forgotten transaction keeps anybody for long.
 */
@Component
class Connections implements FlywayConnectionDetails {

    private final JdbcConnectionDetails address;

    Connections(JdbcConnectionDetails address) {
        this.address = address;
    }

    /** @param silence after how many seconds without an answer it is given up */
    Connection open(String name, int silence) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", address.getUsername());
        settings.setProperty("password", address.getPassword());
        settings.setProperty("ApplicationName", name);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("loginTimeout", "5");
        settings.setProperty("socketTimeout", Integer.toString(silence));
        return DriverManager.getConnection(address.getJdbcUrl(), settings);
    }

    /** Of migrations, which may take as long as a large table needs. */
    @Override
    public String getJdbcUrl() {
        var url = address.getJdbcUrl();
        return url + (url.contains("?") ? "&" : "?") + "tcpKeepAlive=true";
    }

    @Override
    public String getUsername() {
        return address.getUsername();
    }

    @Override
    public String getPassword() {
        return address.getPassword();
    }
}
