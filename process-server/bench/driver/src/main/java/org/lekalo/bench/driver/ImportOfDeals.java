package org.lekalo.bench.driver;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Start;
import org.springframework.core.io.InputStreamResource;

/** A seller's file of deals taken in, of which every thirtieth row is broken: from the start to the last row. */
final class ImportOfDeals {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final List<String> WORKS =
            List.of("Окна", "Балкон под ключ", "Фасадное остекление", "Входная группа");

    private final ExchangeApi exchange;

    ImportOfDeals(ExchangeApi exchange) {
        this.exchange = exchange;
    }

    List<String> measure(int rows) {
        takeIn(rows / 10);
        var uploaded = upload(rows);
        var begun = Instant.now();
        takeIn(uploaded, rows);
        var took = Duration.between(begun, Instant.now());
        return List.of(
                "a file of %,d deals".formatted(rows),
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                "%,d".formatted(rows * 1000L / took.toMillis()));
    }

    private void takeIn(int rows) {
        takeIn(upload(rows), rows);
    }

    private Import upload(int rows) {
        var file = new ByteArrayInputStream(file(rows).getBytes(StandardCharsets.UTF_8));
        return exchange.upload("deal", "deals.csv", new InputStreamResource(file));
    }

    private void takeIn(Import uploaded, int rows) {
        exchange.start(uploaded.id(), new Start(uploaded.mapping(), "Europe/Moscow"));
        var latest = Instant.now().plus(LONGEST);
        var now = exchange.imported(uploaded.id());
        while (now.state() == ImportState.RUNNING && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            now = exchange.imported(uploaded.id());
        }
        if (now.state() != ImportState.DONE || now.created() + now.refused() != rows || now.refused() > rows / 20) {
            throw new IllegalStateException("The import did not end as it should: " + now);
        }
    }

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(ImportOfDeals::row)
                .collect(joining("\n", "title;amount;discount;closing_date;source;product;address;comment\n", "\n"));
    }

    private static String row(int n) {
        return String.join(
                ";",
                WORKS.get(n % WORKS.size()) + ", заявка " + n,
                n % 30 == 29 ? "по договорённости" : String.valueOf(20_000 + n * 7919L % 2_000_000),
                String.valueOf(n % 16),
                "%02d.%02d.2027".formatted(1 + n % 28, 1 + n % 12),
                n % 2 == 0 ? "site" : "call",
                n % 3 == 0 ? "windows" : "balcony",
                "Тверь, ул. Садовая, " + (1 + n % 180),
                "Позвонить до обеда");
    }
}
