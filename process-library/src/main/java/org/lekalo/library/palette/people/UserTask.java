package org.lekalo.library.palette.people;

import java.util.List;
import java.util.Optional;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Drawing;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Placed;
import org.lekalo.library.block.Shape;
import org.lekalo.library.block.Trace;
import org.lekalo.library.condition.Outcome;
import org.lekalo.library.condition.TextTemplate;
import org.lekalo.library.finding.Rule;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.record.Visible;
import org.lekalo.library.setting.Answers;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.FormField.Use;
import org.lekalo.library.setting.FormFields;
import org.lekalo.library.setting.Period;
import org.lekalo.library.setting.Responsible;
import org.lekalo.library.setting.Setting;
import org.lekalo.library.setting.Settings;
import org.lekalo.library.setting.Spot;
import org.lekalo.library.setting.Who;
import org.lekalo.library.setting.Whole;

/** Somebody does something, and answers. Without answers of its own the one button says "done". */
public final class UserTask implements Block {

    public static final Setting<Responsible> RESPONSIBLE =
            Setting.of("responsible", new Who()).mandatory().preset(new Responsible.RecordOwner());

    /** Unset: no due date. */
    public static final Setting<Integer> DUE =
            Setting.of("dueWorkingDays", new Whole(0, 1_000)).preset(1);

    public static final Setting<List<FormField>> FORM =
            Setting.of("form", new FormFields()).unset(List.of());

    public static final Setting<List<Outcome>> OUTCOMES =
            Setting.of("outcomes", new Answers()).unset(List.of());

    @Override
    public String id() {
        return "user-task";
    }

    @Override
    public Shape shape() {
        return Shape.of("UserTask");
    }

    @Override
    public Look look() {
        return new Look(Group.PEOPLE, "task");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RESPONSIBLE, DUE, FORM, OUTCOMES);
    }

    @Override
    public Pace pace() {
        return Pace.WAITS;
    }

    @Override
    public List<Outcome> answers(Settings settings) {
        return settings.get(OUTCOMES);
    }

    @Override
    public List<Trace> leaves(Settings settings) {
        return settings.get(FORM).stream()
                .filter(field -> field.use() == Use.REQUIRED)
                .<Trace>map(field -> new Trace.Written(field.field(), true, null))
                .toList();
    }

    @Override
    public boolean goesWithoutSaying(ModelElement element) {
        return true;
    }

    @Override
    public Optional<Period> due(Settings settings) {
        return settings.find(DUE).map(days -> new Period(days, Period.Unit.WORKING_DAYS));
    }

    /** A brace in the instruction besides its placeholders is shown as it stands. */
    @Override
    public void check(Placed here, Drawing drawing, Spot spot) {
        if (Visible.isBlank(here.name())) {
            spot.found(Rule.TASK_WITHOUT_NAME);
        }
        spot.steps(TextTemplate.parse(here.documentation()).names());
    }
}
