package org.lekalo.server.file;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How the files end that are kept. */
@Component
class FileEndings {

    /** What a machine runs for its name, whatever is in it. */
    static final Set<String> OF_PROGRAMS = Set.of(
            ("exe com bat cmd scr pif msi msp msu msc mst msix appx cpl dll sys ocx drv xll wll gadget application "
                            + "js jse mjs vb vbs vbe wsf wsh wsc sct hta ps1 psm1 psd1 ps1xml reg inf lnk scf url chm "
                            + "jar jnlp class apk xapk ipa app dmg pkg deb rpm run bin elf out appimage sh bash zsh csh ksh "
                            + "command workflow scpt py pyc pyw pyz rb pl php")
                    .split(" "));

    private final DSLContext sql;

    FileEndings(DSLContext sql) {
        this.sql = sql;
    }

    List<String> all() {
        return sql.fetch("select ending from file_ending order by ending").map(row -> row.get(0, String.class));
    }

    static boolean isOfPrograms(String ending) {
        return OF_PROGRAMS.contains(ending);
    }

    boolean isKnown(String ending) {
        return sql.fetchOptional("select 1 from file_ending where ending = ?", ending)
                .isPresent();
    }

    void add(String ending) {
        sql.execute("insert into file_ending (ending) values (?) on conflict do nothing", ending);
    }

    void remove(String ending) {
        sql.execute("delete from file_ending where ending = ?", ending);
    }
}
