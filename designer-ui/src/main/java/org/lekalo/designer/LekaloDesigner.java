package org.lekalo.designer;

import com.vaadin.flow.component.page.AppShellConfigurator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the designer. */
@SpringBootApplication
public class LekaloDesigner implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(LekaloDesigner.class, args);
    }
}
