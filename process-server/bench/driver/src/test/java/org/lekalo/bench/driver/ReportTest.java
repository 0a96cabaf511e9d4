package org.lekalo.bench.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lekalo.bench.approval.Run;
import org.lekalo.bench.driver.Database.Cost;
import org.lekalo.bench.driver.Measurement.Usage;

class ReportTest {

    @Test
    void comparesTheMedianOfTheLastContestantWithTheOthers() {
        var measurements = Stream.of(
                        measured("ours", 1, 300, 900, 90),
                        measured("theirs", 1, 60, 70, 80),
                        measured("theirs", 4, 100, 100, 100),
                        measured("ours", 4, 150, 150, 150))
                .flatMap(List::stream)
                .toList();

        var markdown = new Report(List.of("theirs", "ours"), measurements).markdown();

        assertThat(markdown)
                .contains("|  | theirs | ours | ours : theirs |")
                .contains("| instances/s, 1 client | 7.0 | 30.0 | 4.29 |")
                .contains("| instances/s, 4 clients | 10.0 | 15.0 | 1.50 |");
    }

    @Test
    void showsWhatOneInstanceCosts() {
        var measurements = Stream.concat(measured("ours", 1, 100).stream(), measured("ours", 4, 200).stream())
                .toList();

        var markdown = new Report(List.of("ours"), measurements).markdown();

        assertThat(markdown)
                .contains("| 1 | ours | 1 | 100 | 10.0 | 50.00 | 3.00 | 2.0 | 4.0 | 6.0 | 0.05 |")
                .contains("| `select 1` | 2.00 |");
    }

    private static List<Measurement> measured(String contestant, int clients, int... instances) {
        return IntStream.of(instances)
                .mapToObj(count -> {
                    var cost = new Cost(count * 50L, count * 2048L, Duration.ofMillis(count * 6L));
                    var usage = new Usage(
                            cost,
                            Map.of("select 1", count * 2L),
                            count * 3L,
                            Duration.ofMillis(count * 4L),
                            Duration.ofMillis(count * 15L));
                    return new Measurement(contestant, 1, new Run(clients, count, Duration.ofSeconds(10)), usage);
                })
                .toList();
    }
}
