import type { EventBus } from '../bpmn';

/** The menus look for what was typed when a key comes up; what is pasted or dictated comes without a key. */
export class MenuSearch {
  static readonly $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on('popupMenu.opened', () => {
      const search = document.querySelector<HTMLInputElement>('.djs-popup .djs-popup-search input');
      search?.addEventListener('input', () => search.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true })));
    });
  }
}
