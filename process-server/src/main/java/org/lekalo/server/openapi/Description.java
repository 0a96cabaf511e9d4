package org.lekalo.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.lekalo.library.contract.InstanceId;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.TaskId;
import org.lekalo.library.record.RecordRef;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Description {

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            Whatever a person can do on a page, a program can do here. Sign in by POST /api/session, press Authorize and \
            give the token; it is good for half an hour and can be renewed.

            What is refused is answered by a problem detail (RFC 9457): its type is stable, \
            urn:lekalo:refusal: and the kind of refusal; its detail is a sentence for people, in Russian or, with \
            Accept-Language: en, in English; its further members are the facts.""";

    @Bean
    OpenAPI interfaceForPrograms() {
        asTheyCrossHttp();
        return new OpenAPI()
                .info(new Info().title("Lekalo").version("0.1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static void asTheyCrossHttp() {
        SpringDocUtils.getConfig()
                .replaceWithSchema(PersonId.class, new IntegerSchema().format("int64"))
                .replaceWithSchema(ProcessModelId.class, new IntegerSchema().format("int64"))
                .replaceWithSchema(InstanceId.class, new StringSchema())
                .replaceWithSchema(TaskId.class, new StringSchema())
                .replaceWithSchema(RecordRef.class, new StringSchema().example("deal:42"))
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    @Bean
    ModelResolver schemas(ObjectMapperProvider json, SpringDocConfigProperties properties) {
        return new ModelResolver(json.jsonMapper(), new ContractNames()).openapi31(properties.isOpenapi31());
    }

    /** What the contract's interface says about a method describes the operation. */
    @Bean
    OperationCustomizer contractsOwnWords() {
        return (operation, method) -> {
            ContractComments.of(method.getMethod())
                    .ifPresent(comment ->
                            operation.summary(comment.firstSentence()).description(comment.rest()));
            return operation;
        };
    }
}
