import type { MenuEntry, PopupMenu } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import { blockEntries } from './blockEntries';

/** Offers every block, to be placed with the pointer; whoever chooses by the keyboard has it put where the next one goes. */
export class CreateMenuProvider {
  static readonly $inject = ['popupMenu', 'blockCatalogue', 'blockPlacing'];

  constructor(
    private readonly popupMenu: PopupMenu,
    private readonly catalogue: BlockCatalogue,
    private readonly placing: BlockPlacing,
  ) {
    popupMenu.registerProvider('bpmn-create', this);
  }

  getPopupMenuEntries(): Record<string, MenuEntry> {
    return blockEntries('create', this.catalogue.placeable(), (block) => {
      const place = (event: Event): void => {
        this.popupMenu.close();
        if (event instanceof KeyboardEvent) {
          this.placing.put(block);
        } else {
          this.placing.drag(event, block);
        }
      };
      return { click: place, dragstart: place };
    });
  }
}
