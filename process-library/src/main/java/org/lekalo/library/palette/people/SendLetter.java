package org.lekalo.library.palette.people;

import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.block.Pace;
import org.lekalo.library.block.Shape;
import org.lekalo.library.setting.Addressed;
import org.lekalo.library.setting.Addressee;
import org.lekalo.library.setting.Enclosed;
import org.lekalo.library.setting.Enclosures;
import org.lekalo.library.setting.Placeholders;
import org.lekalo.library.setting.Setting;

/** Sends a letter by mail. It is written in this step, and goes out after it. */
public final class SendLetter implements Block {

    public static final Setting<Addressee> RECIPIENT =
            Setting.of("recipient", new Addressed()).mandatory();

    public static final Setting<String> SUBJECT =
            Setting.of("subject", new Placeholders()).mandatory().unset("");

    public static final Setting<String> TEXT =
            Setting.of("text", new Placeholders()).mandatory().unset("");

    public static final Setting<Enclosed> ATTACHMENTS =
            Setting.of("attachments", new Enclosures()).unset(Enclosed.NOTHING);

    /** Unset: answers go to the sender. */
    public static final Setting<Addressee> REPLY_TO = Setting.of("replyTo", new Addressed());

    @Override
    public String id() {
        return "send-letter";
    }

    @Override
    public Shape shape() {
        return Shape.of("SendTask");
    }

    @Override
    public Look look() {
        return new Look(Group.PEOPLE, "letter");
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(RECIPIENT, SUBJECT, TEXT, ATTACHMENTS, REPLY_TO);
    }

    @Override
    public List<Setting<?>> headline() {
        return List.of(SUBJECT);
    }

    @Override
    public Pace pace() {
        return Pace.EFFECT;
    }

    /** Where there is no address, or not the file. */
    @Override
    public boolean mayBeRefused() {
        return true;
    }
}
