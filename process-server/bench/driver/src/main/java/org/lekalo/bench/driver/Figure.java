package org.lekalo.bench.driver;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is compared: a number of each measurement that was taken with so many clients. */
record Figure(String name, int clients, ToDoubleFunction<Measurement> value) {

    static final List<Figure> ALL = List.of(
            new Figure("instances/s, 1 client", 1, one -> one.run().instancesPerSecond()),
            new Figure("instances/s, 4 clients", 4, one -> one.run().instancesPerSecond()),
            new Figure("SQL statements", 1, Measurement::statements),
            new Figure("commits", 1, Measurement::commits),
            new Figure("WAL, KB", 1, Measurement::walKilobytes),
            new Figure("engine CPU, ms", 1, Measurement::engineCpuMillis),
            new Figure("engine CPU, ms, 4 clients", 4, Measurement::engineCpuMillis),
            new Figure("PostgreSQL CPU, ms", 1, Measurement::databaseCpuMillis),
            new Figure("PostgreSQL CPU, ms, 4 clients", 4, Measurement::databaseCpuMillis));

    double median(List<Measurement> measurements) {
        var values = measurements.stream()
                .filter(one -> one.run().clients() == clients)
                .mapToDouble(value)
                .sorted()
                .toArray();
        var middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
