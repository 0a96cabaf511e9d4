package org.lekalo.library.block;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lekalo.library.message.Messages;
import org.lekalo.library.model.ModelElement;

/** The blocks that can be drawn, in the order in which their groups show them. */
public final class Blocks {

    private final List<Block> all;
    private final Map<String, Block> byId;

    private Blocks(List<Block> all) {
        this.all = all;
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(Block::id, Function.identity()));
    }

    public static Blocks of(Block... all) {
        return new Blocks(List.of(all));
    }

    public Stream<Block> stream() {
        return all.stream();
    }

    public Optional<Block> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The block that the properties name, with what they set on it. */
    public Optional<Configured> named(Map<String, String> properties) {
        return find(properties.getOrDefault(Block.PROPERTY, "")).map(block -> block.with(properties));
    }

    /** The block that an element is; empty where it names none of these, or is not drawn as the one that it names. */
    public Optional<Block> of(ModelElement element) {
        var named = element.properties().get(Block.PROPERTY);
        var block = named == null ? sameInEachTool(element) : find(named);
        return block.filter(it -> it.shape().isOf(element));
    }

    private Optional<Block> sameInEachTool(ModelElement element) {
        return stream()
                .filter(block -> block.goesWithoutSaying(element))
                .filter(block -> block.shape().isOf(element))
                .findFirst();
    }

    /** The blocks group by group, as the palette shows them. */
    public List<BlockSummary> summaries(Locale locale) {
        return stream()
                .sorted(Comparator.comparing(block -> block.look().group()))
                .map(block -> summary(block, locale))
                .toList();
    }

    public BlockSummary summary(Block block, Locale locale) {
        return BlockSummary.of(block, all, Messages.in(locale));
    }
}
