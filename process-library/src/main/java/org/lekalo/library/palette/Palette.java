package org.lekalo.library.palette;

import org.lekalo.library.block.Blocks;
import org.lekalo.library.palette.end.End;
import org.lekalo.library.palette.end.EndAll;
import org.lekalo.library.palette.end.EndError;
import org.lekalo.library.palette.end.IfError;
import org.lekalo.library.palette.part.CallProcess;
import org.lekalo.library.palette.part.EventPart;
import org.lekalo.library.palette.part.ForEach;
import org.lekalo.library.palette.part.ForEachInOrder;
import org.lekalo.library.palette.part.PartStart;
import org.lekalo.library.palette.part.SubProcess;
import org.lekalo.library.palette.people.Lane;
import org.lekalo.library.palette.people.Notify;
import org.lekalo.library.palette.people.SendLetter;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.palette.record.AssignOwner;
import org.lekalo.library.palette.record.ChangeFields;
import org.lekalo.library.palette.record.IfRefused;
import org.lekalo.library.palette.record.MoveStage;
import org.lekalo.library.palette.record.OnChange;
import org.lekalo.library.palette.record.PartOnChange;
import org.lekalo.library.palette.record.WaitChange;
import org.lekalo.library.palette.start.StartManual;
import org.lekalo.library.palette.start.StartStage;
import org.lekalo.library.palette.start.StartStanding;
import org.lekalo.library.palette.time.Deadline;
import org.lekalo.library.palette.time.PartDeadline;
import org.lekalo.library.palette.time.WaitDuration;
import org.lekalo.library.palette.time.WaitUntil;
import org.lekalo.library.palette.ways.Choice;
import org.lekalo.library.palette.ways.LinkIn;
import org.lekalo.library.palette.ways.LinkOut;
import org.lekalo.library.palette.ways.Parallel;
import org.lekalo.library.palette.ways.Race;
import org.lekalo.library.palette.ways.SomeWays;

/** All blocks, a line each, in the order in which their groups show them. */
public final class Palette {

    public static final Blocks BLOCKS = Blocks.of(
            new StartStage(),
            new StartStanding(),
            new StartManual(),
            new UserTask(),
            new Notify(),
            new SendLetter(),
            new Lane(),
            new Choice(),
            new SomeWays(),
            new Parallel(),
            new LinkOut(),
            new LinkIn(),
            new Race(),
            new SubProcess(),
            new PartStart(),
            new ForEach(),
            new ForEachInOrder(),
            new CallProcess(),
            new EventPart(),
            new PartOnChange(),
            new PartDeadline(),
            new ChangeFields(),
            new MoveStage(),
            new AssignOwner(),
            new IfRefused(),
            new WaitChange(),
            new OnChange(),
            new WaitDuration(),
            new WaitUntil(),
            new Deadline(),
            new End(),
            new EndAll(),
            new EndError(),
            new IfError());

    private Palette() {}
}
