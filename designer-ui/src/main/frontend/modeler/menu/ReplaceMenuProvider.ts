import { type BpmnElement, isConnection, isLabel, type MenuEntry, type PopupMenu } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { blockEntries } from './blockEntries';

/** Offers the blocks that an element may become. */
export class ReplaceMenuProvider {
  static readonly $inject = ['popupMenu', 'blockCatalogue', 'blockPlacing'];

  constructor(popupMenu: PopupMenu, private readonly catalogue: BlockCatalogue, private readonly placing: BlockPlacing) {
    popupMenu.registerProvider('bpmn-replace', this);
  }

  getPopupMenuEntries(element: BpmnElement): Record<string, MenuEntry> {
    if (Array.isArray(element) || isConnection(element) || isLabel(element) || !isFlowNode(element)) {
      return {};
    }
    const blocks = this.catalogue.placeable().filter((block) => this.placing.mayReplace(element, block));
    return blockEntries('replace', blocks, (block) => ({ click: () => this.placing.replace(element, block) }));
  }
}

function isFlowNode({ type }: BpmnElement): boolean {
  return /(Event|Task|Gateway|CallActivity|bpmn:SubProcess)$/.test(type);
}
