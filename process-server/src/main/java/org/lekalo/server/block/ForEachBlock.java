package org.lekalo.server.block;

import org.lekalo.library.block.Block;
import org.lekalo.library.palette.part.ForEach;
import org.lekalo.server.called.Call;
import org.lekalo.server.called.Call.Manner;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Has its steps done for each record, all of them at once. */
@Component
final class ForEachBlock implements Work.Calling {

    private final EachRecord each;

    ForEachBlock(EachRecord each) {
        this.each = each;
    }

    @Override
    public Class<? extends Block> block() {
        return ForEach.class;
    }

    @Override
    public Call call(Step step) {
        return each.call(step, Manner.AT_ONCE);
    }
}
