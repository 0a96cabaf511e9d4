package org.lekalo.server.database;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** Around each method that is a transaction: what {@link Collisions} does for the others. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionsBegunAnew {

    private static final MethodInterceptor ANEW = call -> Collisions.begunAnew(
            () -> ((ProxyMethodInvocation) call).invocableClone().proceed());

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor begunAnew() {
        var advisor = new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(null, Transactional.class, true), ANEW);
        // outside of the transaction
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return advisor;
    }
}
