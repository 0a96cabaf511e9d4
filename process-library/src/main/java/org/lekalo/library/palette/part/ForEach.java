package org.lekalo.library.palette.part;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.condition.Condition;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.Marker;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.setting.Filter;
import org.lekalo.library.setting.Many;
import org.lekalo.library.setting.ManyRecords;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Whole;

/**
 * Steps that are done for each of several records, all at once: what is drawn in it is a process of its own, about one of them. A
 * run goes on behind it when all of those are over.
 */
public final class ForEach implements Block {

    private static final int USUALLY = 1_000;

    private static final int EVER = 10_000;

    public static final Setting<Many> RECORDS =
            Setting.of("records", new ManyRecords()).mandatory();

    /** Which of them; unset: all. */
    public static final Setting<String> FILTER = Setting.of("filter", new Filter());

    /** Of more than these it begins none: so many were not thought of. */
    public static final Setting<Integer> MOST =
            Setting.of("most", new Whole(1, EVER)).unset(USUALLY);

    @Override
    public String id() {
        return "for-each";
    }

    @Override
    public Shape shape() {
        return Shape.part(Marker.PARALLEL);
    }

    @Override
    public Look look() {
        return new Look(Group.PARTS, "for-each");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RECORDS, FILTER, MOST);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(RECORDS);
    }

    @Override
    public Pace pace() {
        return Pace.CALLS;
    }

    @Override
    public boolean runsApart() {
        return true;
    }

    @Override
    public Optional<String> recordType(Settings settings) {
        return settings.find(RECORDS).map(Many::type);
    }

    /** All of a type are hardly ever meant, and a filter is about the records that it chooses from. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        checkFilter(here.settings().orElseThrow(), spot);
    }

    static void checkFilter(Settings settings, Spot spot) {
        settings.find(RECORDS).ifPresent(many -> {
            var rows = settings.find(FILTER)
                    .flatMap(Filter::rows)
                    .map(Condition.Rows::rows)
                    .orElse(List.of());
            if (rows.isEmpty()
                    && many.reference() == null
                    && settings.find(FILTER).isEmpty()) {
                spot.found(Rule.ALL_WITHOUT_FILTER);
            }
            rows.stream()
                    .flatMap(row -> Stream.concat(Stream.of(row.subject()), Stream.ofNullable(row.against())))
                    .flatMap(side -> Filter.path(side).stream())
                    .map(path -> path.get(0))
                    .filter(type -> !type.equals(many.type()))
                    .findFirst()
                    .ifPresent(other -> spot.found(Rule.FILTER_OF_OTHERS));
        });
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }
}
