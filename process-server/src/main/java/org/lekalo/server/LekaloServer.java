package org.lekalo.server;

import java.time.Clock;
import java.time.ZoneId;
import org.lekalo.library.message.Money;
import org.lekalo.library.model.OfflineXml;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts the process server. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class LekaloServer {

    public static void main(String[] args) {
        OfflineXml.engage();
        SpringApplication.run(LekaloServer.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId companyZone(@Value("${lekalo.zone}") ZoneId zone) {
        return zone;
    }

    @Bean
    Money companyCurrency(@Value("${lekalo.currency}") String currency) {
        return Money.of(currency);
    }
}
