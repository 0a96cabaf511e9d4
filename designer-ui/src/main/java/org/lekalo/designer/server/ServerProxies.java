package org.lekalo.designer.server;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lekalo.designer.session.SignedIn;
import org.lekalo.library.contract.AbsencesApi;
import org.lekalo.library.contract.AccessApi;
import org.lekalo.library.contract.AnswersApi;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.BulkApi;
import org.lekalo.library.contract.CalendarApi;
import org.lekalo.library.contract.CardApi;
import org.lekalo.library.contract.ContractClient;
import org.lekalo.library.contract.DuplicatesApi;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.FileEndingsApi;
import org.lekalo.library.contract.FilesApi;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.LeadsApi;
import org.lekalo.library.contract.LettersApi;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.NotificationsApi;
import org.lekalo.library.contract.OutboxApi;
import org.lekalo.library.contract.OwnMailApi;
import org.lekalo.library.contract.OwnPasswordApi;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PersonalDataApi;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.RecordsApi;
import org.lekalo.library.contract.SearchApi;
import org.lekalo.library.contract.SessionApi;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.TasksApi;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The contract's interfaces, calling the server as the signed-in person and in the language of the page. */
@Configuration
class ServerProxies {

    private final ContractClient client;
    private final ContractClient anonymous;
    private final Renewal renewal;

    ServerProxies(RestClient.Builder builder, @Value("${lekalo.server-url}") String url) {
        var server = builder.baseUrl(url).requestFactory(requests()).requestInterceptor(ServerProxies::onBehalf);
        this.renewal = new Renewal(
                token -> new ContractClient(server, () -> token, ServerProxies::language).api(SessionApi.class));
        this.anonymous = new ContractClient(server, () -> null, ServerProxies::language);
        this.client = new ContractClient(server, this::token, ServerProxies::language);
    }

    /** Says from where the person calls: the server counts failed sign-ins by it. */
    private static ClientHttpResponse onBehalf(HttpRequest call, byte[] body, ClientHttpRequestExecution next)
            throws IOException {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page) {
            call.getHeaders().set("X-Forwarded-For", page.getRequest().getRemoteAddr());
        }
        return next.execute(call, body);
    }

    private @Nullable String token() {
        return SignedIn.current().map(renewal::token).orElse(null);
    }

    private static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElseGet(LocaleContextHolder::getLocale);
    }

    /** HTTP/1.1, since an upgrade offered with every request only costs. */
    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    private static JdkClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(http());
        requests.setReadTimeout(Duration.ofSeconds(30));
        return requests;
    }

    @Bean
    Renewal renewal() {
        return renewal;
    }

    /** For signing in, which must not bring a token that has expired. */
    @Bean
    SessionApi sessions() {
        return anonymous.api(SessionApi.class);
    }

    @Bean
    TasksApi tasks() {
        return client.api(TasksApi.class);
    }

    @Bean
    AnswersApi answers() {
        return client.api(AnswersApi.class);
    }

    @Bean
    RecordsApi records() {
        return client.api(RecordsApi.class);
    }

    @Bean
    BulkApi bulk() {
        return client.api(BulkApi.class);
    }

    @Bean
    ExchangeApi exchange() {
        return client.api(ExchangeApi.class);
    }

    @Bean
    ListsApi lists() {
        return client.api(ListsApi.class);
    }

    @Bean
    CardApi card() {
        return client.api(CardApi.class);
    }

    @Bean
    FilesApi files() {
        return client.api(FilesApi.class);
    }

    @Bean
    FileEndingsApi fileEndings() {
        return client.api(FileEndingsApi.class);
    }

    @Bean
    SearchApi search() {
        return client.api(SearchApi.class);
    }

    @Bean
    NextStepApi nextSteps() {
        return client.api(NextStepApi.class);
    }

    @Bean
    DuplicatesApi duplicates() {
        return client.api(DuplicatesApi.class);
    }

    @Bean
    RecordTypesApi recordTypes() {
        return client.api(RecordTypesApi.class);
    }

    @Bean
    LeadsApi leads() {
        return client.api(LeadsApi.class);
    }

    @Bean
    MetadataApi metadata() {
        return client.api(MetadataApi.class);
    }

    @Bean
    GatesApi gates() {
        return client.api(GatesApi.class);
    }

    @Bean
    InstancesApi instances() {
        return client.api(InstancesApi.class);
    }

    @Bean
    ModelsApi models() {
        return client.api(ModelsApi.class);
    }

    @Bean
    PeopleApi people() {
        return client.api(PeopleApi.class);
    }

    @Bean
    AccessApi access() {
        return client.api(AccessApi.class);
    }

    @Bean
    OwnPasswordApi ownPassword() {
        return client.api(OwnPasswordApi.class);
    }

    @Bean
    OwnMailApi ownMail() {
        return client.api(OwnMailApi.class);
    }

    @Bean
    LettersApi letters() {
        return client.api(LettersApi.class);
    }

    @Bean
    OutboxApi outbox() {
        return client.api(OutboxApi.class);
    }

    @Bean
    AbsencesApi absences() {
        return client.api(AbsencesApi.class);
    }

    @Bean
    StaffApi staff() {
        return client.api(StaffApi.class);
    }

    @Bean
    CalendarApi calendar() {
        return client.api(CalendarApi.class);
    }

    @Bean
    AuditApi audit() {
        return client.api(AuditApi.class);
    }

    @Bean
    PersonalDataApi personalData() {
        return client.api(PersonalDataApi.class);
    }

    @Bean
    NotificationsApi notifications() {
        return client.api(NotificationsApi.class);
    }
}
