import type { BpmnElement, MenuEntry, PopupMenu } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { blockEntries } from './blockEntries';

/** Offers the blocks that may follow an element. */
export class AppendMenuProvider {
  static readonly $inject = ['popupMenu', 'blockCatalogue', 'blockPlacing'];

  constructor(popupMenu: PopupMenu, private readonly catalogue: BlockCatalogue, private readonly placing: BlockPlacing) {
    popupMenu.registerProvider('bpmn-append', this);
  }

  getPopupMenuEntries(element: BpmnElement): Record<string, MenuEntry> {
    const blocks = this.catalogue.placeable().filter((block) => this.placing.mayAppend(element, block));
    return blockEntries('append', blocks, (block) => ({
      click: () => this.placing.append(element, block),
      dragstart: (event) => this.placing.drag(event, block, element),
    }));
  }
}
