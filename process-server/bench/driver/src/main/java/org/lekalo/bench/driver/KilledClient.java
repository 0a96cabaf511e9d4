package org.lekalo.bench.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lekalo.bench.driver.Ledger.Deed;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.RecordsApi.Move;
import org.lekalo.library.contract.RecordsApi.RecordChangedMeanwhile;
import org.lekalo.library.contract.RecordsApi.RecordView;
import org.lekalo.library.contract.Refusal;
import org.lekalo.library.contract.Refusals.NotUnderstood;
import org.lekalo.library.contract.Refusals.Unavailable;
import org.lekalo.library.contract.Refusals.Unreachable;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.contract.TasksApi.Completion;
import org.lekalo.library.contract.TasksApi.Row;

/**
 * One seller and his head, who take one deal after the other through an approval and a contract, and write down what they
 * are answered. What is not answered they let be, as people do who cannot know whether it was done.
 */
final class KilledClient implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final int number;
    private final ProcessModelId approval;
    private final ContractClient seller;
    private final ContractClient head;
    private final Ledger ledger;
    private final BooleanSupplier enough;

    KilledClient(int number, LekaloServer server, ProcessModelId approval, Ledger ledger, BooleanSupplier enough) {
        this.number = number;
        this.approval = approval;
        this.seller = server.as("seller-" + number);
        this.head = server.as("head-" + number);
        this.ledger = ledger;
        this.enough = enough;
    }

    @Override
    public void run() {
        for (int deal = 1; !enough.getAsBoolean(); deal++) {
            deal("client " + number + " deal " + deal);
        }
    }

    private void deal(String title) {
        var values = Map.<String, Object>of("title", title, "stage", "offer", "amount", 480_000, "discount", 12.5);
        ask(() -> seller.api(RecordsApi.class).create("deal", values)).ifPresent(deal -> {
            ledger.acknowledged(Deed.DEAL, deal.ref(), title);
            ask(() -> seller.api(InstancesApi.class).start(new Start(approval, deal.ref())))
                    .ifPresent(run -> {
                        ledger.acknowledged(Deed.RUN, run, deal.ref().toString());
                        if (answer(head, Box.MY_ROLES, deal, "approved") && answer(seller, Box.MINE, deal, "done")) {
                            contract(deal);
                        }
                    });
        });
    }

    private void contract(RecordView deal) {
        var records = seller.api(RecordsApi.class);
        long id = deal.ref().id();
        ask(() -> moved(records, id)).ifPresent(moved -> {
            ledger.acknowledged(Deed.MOVE, deal.ref(), "contract");
            answer(seller, Box.MINE, deal, "done");
        });
    }

    /** The approval's last step may change the deal just then. */
    private static RecordView moved(RecordsApi records, long id) {
        while (true) {
            try {
                return records.move("deal", id, new Move(records.get("deal", id).version(), "contract"));
            } catch (RecordChangedMeanwhile changed) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean answer(ContractClient person, Box box, RecordView deal, String outcome) {
        var tasks = person.api(TasksApi.class);
        var task = await(tasks, box, deal);
        if (task.isEmpty()) {
            return false;
        }
        var id = task.get().id();
        var answered = ask(() -> {
            if (box == Box.MY_ROLES) {
                tasks.claim(id);
            }
            tasks.complete(id, new Completion(outcome, Map.of(), null));
            return id;
        });
        answered.ifPresent(given -> ledger.acknowledged(Deed.ANSWER, given, outcome));
        return answered.isPresent();
    }

    private Optional<Row> await(TasksApi tasks, Box box, RecordView deal) {
        Optional<Row> found = Optional.empty();
        while (found.isEmpty() && !enough.getAsBoolean()) {
            found = ask(() -> tasks.tasks(box, 100, null).tasks()).orElse(List.of()).stream()
                    .filter(task -> task.record().equals(deal.ref()))
                    .findFirst();
            if (found.isEmpty()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return found;
    }

    private <T> Optional<T> ask(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (Unavailable | Unreachable killed) {
            ledger.unanswered();
        } catch (NotUnderstood failure) {
            ledger.failed(failure.getMessage());
        } catch (Refusal refused) {
            ledger.failed(refused.type() + ": " + refused.getMessage());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return Optional.empty();
    }
}
