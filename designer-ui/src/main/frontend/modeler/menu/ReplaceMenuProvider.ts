import { type BpmnElement, isConnection, isLabel, type MenuEntry, type PopupMenu } from '../bpmn';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { blockEntries } from './blockEntries';

/** Offers the blocks that an element may become. */
export class ReplaceMenuProvider {
  static readonly $inject = ['popupMenu', 'blockPlacing'];

  constructor(popupMenu: PopupMenu, private readonly placing: BlockPlacing) {
    popupMenu.registerProvider('bpmn-replace', this);
  }

  getPopupMenuEntries(element: BpmnElement): Record<string, MenuEntry> {
    if (Array.isArray(element) || isConnection(element) || isLabel(element)) {
      return {};
    }
    return blockEntries('replace', this.placing.replacing(element), (block) => ({ click: () => this.placing.replace(element, block) }));
  }
}
