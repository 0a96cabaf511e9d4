package org.lekalo.designer;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.Theme;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;

/** Starts the designer. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Push
@Theme("lekalo")
@NpmPackage(value = "@fontsource-variable/onest", version = "5.3.1")
public class LekaloDesigner implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(LekaloDesigner.class, args);
    }
}
