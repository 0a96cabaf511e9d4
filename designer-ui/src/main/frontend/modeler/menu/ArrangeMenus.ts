import type { BpmnElement, MenuEntry, PopupMenu, Rules } from '../bpmn';
import { iconMarkup } from '../icons/icons';

interface Arranging { trigger(elements: readonly BpmnElement[], how: string): void }

const ALIGNED = ['left', 'center', 'right', 'top', 'middle', 'bottom'];
const DISTRIBUTED = ['horizontal', 'vertical'];

/** The menus in which several elements are aligned and distributed, in words. */
export class ArrangeMenus {
  static readonly $inject = ['popupMenu', 'alignElements', 'distributeElements', 'rules', 'config.text'];

  constructor(
    private readonly popupMenu: PopupMenu, align: Arranging, distribute: Arranging, private readonly rules: Rules,
    private readonly text: (key: string) => string,
  ) {
    this.offer('align', ALIGNED, align);
    this.offer('distribute', DISTRIBUTED, distribute);
  }

  private offer(what: string, ways: readonly string[], arranging: Arranging): void {
    this.popupMenu.registerProvider(`lekalo-${what}`, {
      getPopupMenuEntries: (target) => {
        const elements = target as unknown as BpmnElement[];
        return this.rules.allowed(`elements.${what}`, { elements })
          ? Object.fromEntries(ways.map((way) => [`${what}-${way}`, this.entry(what, way, () => arranging.trigger(elements, way))]))
          : {};
      },
    });
  }

  private entry(what: string, way: string, arrange: () => void): MenuEntry {
    const click = (): void => {
      this.popupMenu.close();
      arrange();
    };
    return {
      label: this.text(`drawing.${what}.${way}`),
      imageHtml: `<span class="lekalo-tile">${iconMarkup(`${what}-${way}`, 18)}</span>`,
      group: { id: what, name: '' },
      action: { click },
    };
  }
}
