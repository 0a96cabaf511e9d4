package org.lekalo.server.database;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Sets {@code lekalo.demo} where nobody did: true on the database the server brings along, false on any other. */
final class DemoByDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean ownDatabase = !environment
                .getProperty("lekalo.database.url", environment.getProperty("LEKALO_DB_URL", ""))
                .isBlank();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("lekalo-demo", Map.of("lekalo.demo", !ownDatabase)));
    }
}
