import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { BlockPlacing } from '../blocks/BlockPlacing';
import type { KeyMenu } from './KeyMenu';
import type { QuickKeys } from './QuickKeys';
import type { Walk } from './Walk';

/** The blocks that have a key of their own. */
export const APPENDED = { KeyT: 'user-task', KeyC: 'choice', KeyE: 'end' } as const;

/** Puts the next block after what is selected, or where nothing is into the middle of what is seen. */
export class AppendKeys {
  static readonly $inject = ['quickKeys', 'walk', 'blockCatalogue', 'blockPlacing', 'keyMenu'];

  constructor(
    keys: QuickKeys,
    private readonly walk: Walk,
    private readonly catalogue: BlockCatalogue,
    private readonly placing: BlockPlacing,
    private readonly menu: KeyMenu,
  ) {
    Object.entries(APPENDED).forEach(([code, block]) => keys.on(code, () => this.append(block)));
    keys.on('KeyN', () => this.choose());
  }

  private append(id: string): void {
    const block = this.catalogue.find(id);
    const source = this.walk.from();
    if (block && source && this.placing.mayAppend(source, block)) {
      this.placing.append(source, block);
    } else if (block && !source) {
      this.placing.put(block);
    }
  }

  private choose(): void {
    const source = this.walk.from();
    if (!source) {
      this.menu.open(undefined, 'bpmn-create', 'drawing.create');
    } else {
      this.menu.open(source, 'bpmn-append', 'drawing.append');
    }
  }
}
