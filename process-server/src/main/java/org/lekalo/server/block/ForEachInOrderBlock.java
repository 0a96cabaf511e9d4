package org.lekalo.server.block;

import org.lekalo.library.block.Block;
import org.lekalo.library.palette.part.ForEachInOrder;
import org.lekalo.server.called.Call;
import org.lekalo.server.called.Call.Manner;
import org.lekalo.server.step.Step;
import org.lekalo.server.step.Work;
import org.springframework.stereotype.Component;

/** Has its steps done for each record, one after the other. */
@Component
final class ForEachInOrderBlock implements Work.Calling {

    private final EachRecord each;

    ForEachInOrderBlock(EachRecord each) {
        this.each = each;
    }

    @Override
    public Class<? extends Block> block() {
        return ForEachInOrder.class;
    }

    @Override
    public Call call(Step step) {
        return each.call(step, Manner.IN_ORDER);
    }
}
