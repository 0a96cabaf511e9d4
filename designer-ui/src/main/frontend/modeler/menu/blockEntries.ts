import type { MenuEntry } from '../bpmn';
import { toneOf } from '../blocks/tones';
import type { BlockSummary } from '../contract';
import { iconMarkup } from '../icons/icons';

/** Menu entries for blocks: icon, name and help, grouped as in the palette. */
export function blockEntries(
  prefix: string,
  blocks: readonly BlockSummary[],
  action: (block: BlockSummary) => MenuEntry['action'],
): Record<string, MenuEntry> {
  return Object.fromEntries(blocks.map((block) => [`${prefix}-${block.id}`, {
    label: block.name,
    title: block.help,
    search: `${block.help} ${block.group}`,
    imageHtml: `<span class="lekalo-tile lekalo-tone-${toneOf(block.bpmnType)}">${iconMarkup(block.icon, 16)}</span>`,
    group: { id: block.group, name: block.group },
    action: action(block),
  }]));
}
