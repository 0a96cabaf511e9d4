package org.lekalo.server;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lekalo.library.contract.Refusal;

/** What several do in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Of each, the result or the refusal; anything else that goes wrong is thrown. */
    public static List<Object> many(int times, IntFunction<Callable<?>> calls) {
        var together = new CyclicBarrier(times);
        var threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(calls)
                    .map(call -> CompletableFuture.supplyAsync(() -> outcome(call, together), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(Callable<?> call, CyclicBarrier together) {
        try {
            together.await();
            return call.call();
        } catch (Refusal refusal) {
            return refusal;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many were not refused. */
    public static long done(List<Object> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof Refusal))
                .count();
    }
}
