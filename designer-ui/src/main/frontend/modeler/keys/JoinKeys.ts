import { type BpmnElement, isConnection, type Selection } from '../bpmn';
import { JOIN, type JoinMenu } from './JoinMenu';
import type { KeyMenu } from './KeyMenu';
import type { QuickKeys } from './QuickKeys';

/** Leads an arrow from the first of two that are selected to the second, or from one to a block that is chosen. */
export class JoinKeys {
  static readonly $inject = ['quickKeys', 'selection', 'keyMenu', 'joinMenu'];

  constructor(keys: QuickKeys, selection: Selection, menu: KeyMenu, joinMenu: JoinMenu) {
    keys.on('KeyA', () => {
      const [source, target, ...others] = (selection.get() as BpmnElement[]).filter((element) => !isConnection(element));
      if (source && target && others.length === 0) {
        joinMenu.join(source, target);
      } else if (source && !target) {
        menu.open(source, JOIN, 'drawing.connect');
      }
    });
  }
}
