package org.lekalo.designer.panel;

import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import org.lekalo.library.block.Block;
import org.lekalo.library.block.Look.Group;
import org.lekalo.library.palette.Palette;
import org.lekalo.library.setting.Setting;

/** Which block it is, of those of its group: one made another keeps its place, and what is set on both. */
final class BlockChoice extends Select<String> {

    /** Hears what it becomes, and the properties that stay. */
    interface Chosen extends Serializable {

        void become(String block, List<String> kept);
    }

    BlockChoice(Block now, List<String> others, Chosen chosen) {
        setLabel(getTranslation(label(now)));
        setItems(Palette.BLOCKS.stream()
                .filter(block -> block == now || others.contains(block.id()))
                .map(Block::id)
                .toList());
        setItemLabelGenerator(id -> Palette.BLOCKS
                .summary(Palette.BLOCKS.find(id).orElseThrow(), getLocale())
                .name());
        setValue(now.id());
        addValueChangeListener(event ->
                Palette.BLOCKS.find(event.getValue()).ifPresent(block -> chosen.become(block.id(), kept(now, block))));
    }

    private static String label(Block block) {
        var group = block.look().group();
        if (group == Group.STARTS) {
            return "panel.becomes.starts";
        }
        return group == Group.END ? "panel.becomes.ends" : "panel.becomes";
    }

    /** What is asked of both in the same words and the same way. */
    private static List<String> kept(Block from, Block to) {
        return to.settings().stream()
                .filter(setting -> from.settings().stream().anyMatch(former -> isSame(former, setting)))
                .flatMap(setting -> setting.kind().properties(setting.name()).stream())
                .toList();
    }

    private static boolean isSame(Setting<?> one, Setting<?> other) {
        return one.name().equals(other.name()) && one.kind().equals(other.kind());
    }
}
