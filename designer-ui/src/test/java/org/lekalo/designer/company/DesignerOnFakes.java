package org.lekalo.designer.company;

import org.lekalo.designer.LekaloDesigner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The designer without a server, to look at. Sign in as elena, boris, anna or viktor; the password is "right". */
public final class DesignerOnFakes {

    private DesignerOnFakes() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(LekaloDesigner.class, FakeServer.class).run(arguments);
    }
}
