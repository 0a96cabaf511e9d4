package org.lekalo.designer.company;

import java.time.Duration;
import org.lekalo.designer.server.ChangeLine;
import org.lekalo.library.contract.ChangesApi.Change;
import org.lekalo.library.contract.ChangesApi.Kind;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Puts the company in memory in the server's place. */
@Configuration
public class FakeServer {

    private final Records records = new Records().withDeals(40);
    private final People people = new People();

    /** What a test says here, every page hears. */
    public final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();

    @Bean
    @Primary
    ChangeLine fakeChanges() {
        return () -> () -> Flux.merge(
                changes.asFlux(),
                Flux.interval(Duration.ZERO, Duration.ofSeconds(20)).map(tick -> new Change(Kind.ALIVE, null)));
    }

    @Bean
    @Primary
    Metadata fakeRecordTypes() {
        return new Metadata();
    }

    @Bean
    @Primary
    Records fakeRecords() {
        return records;
    }

    @Bean
    @Primary
    Gates fakeGates() {
        return new Gates();
    }

    @Bean
    @Primary
    KeptLists fakeLists() {
        return new KeptLists();
    }

    @Bean
    @Primary
    Card fakeCard() {
        return new Card(records);
    }

    @Bean
    @Primary
    Files fakeFiles() {
        return new Files();
    }

    @Bean
    @Primary
    Duplicates fakeDuplicates() {
        return new Duplicates(records);
    }

    @Bean
    @Primary
    NextSteps fakeNextSteps() {
        return new NextSteps();
    }

    @Bean
    @Primary
    Search fakeSearch() {
        return new Search(records);
    }

    @Bean
    @Primary
    People fakePeople() {
        return people;
    }

    @Bean
    @Primary
    Models fakeModels() {
        var models = new Models();
        models.create(new NewModel("Согласование скидки", Drawings.discount()));
        models.create(new NewModel("Выезд на замер", null));
        return models;
    }

    @Bean
    @Primary
    Answers fakeAnswers(Tasks tasks) {
        return new Answers(tasks);
    }

    @Bean
    @Primary
    Tasks fakeTasks() {
        return new Tasks(records)
                .with("t1", "Согласовать скидку 15 % по договору", -49)
                .with("t2", "Подготовить расчёт", 3)
                .with("t3", "Позвонить клиенту и уточнить размеры", 80)
                .offered("t4", "Выехать на замер", -2)
                .offered("t5", "Проверить адрес", 30);
    }

    @Bean
    @Primary
    Instances fakeInstances() {
        return new Instances();
    }

    @Bean
    @Primary
    Notifications fakeNotifications() {
        return new Notifications();
    }
}
