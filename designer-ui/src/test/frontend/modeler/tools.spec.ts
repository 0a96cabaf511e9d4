import { describe, expect, it } from 'vitest';
import type { Canvas, PopupMenu, Selection } from '../../../main/frontend/modeler/bpmn';
import { openModeler } from './openModeler';

describe('the tools beside an element', () => {
  it('finds what is pasted too', async () => {
    const modeler = await openModeler();
    const shown = (): number => document.querySelectorAll('.djs-popup .djs-popup-results .entry').length;
    modeler.service<PopupMenu>('popupMenu').open(modeler.find('Remind'), 'bpmn-append', { x: 100, y: 100 }, { search: true });
    await expect.poll(shown).toBeGreaterThan(3);

    const search = document.querySelector<HTMLInputElement>('.djs-popup-search input') as HTMLInputElement;
    search.value = 'Уведомить';

    await expect.poll(() => {
      search.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      return shown();
    }).toBe(1);
    modeler.service<PopupMenu>('popupMenu').close();
  });

  it('stay in sight beside the last block, and off the blocks that an arrow joins', async () => {
    const modeler = await openModeler();
    const canvas = modeler.service<Canvas>('canvas');
    const frame = canvas.getContainer().getBoundingClientRect();
    const pad = (): DOMRect => boundsOf([...modeler.element.querySelectorAll('.djs-context-pad.open .entry')]);
    const { x, width, height, y } = canvas.viewbox();
    const last = modeler.find('Move') as unknown as { x: number; width: number };
    canvas.viewbox({ x: last.x + last.width + 20 - width, y, width, height });
    expect(x).not.toBe(canvas.viewbox().x);

    modeler.service<Selection>('selection').select(modeler.find('Move'));

    await expect.poll(() => pad().width).toBeGreaterThan(60);
    expect(pad().right).toBeLessThanOrEqual(frame.right);

    modeler.service<Selection>('selection').select(modeler.find('F4'));
    await expect.poll(() => pad().width).toBeLessThan(40);
    const target = canvas.getGraphics(modeler.find('Move')).getBoundingClientRect();
    expect(pad().right).toBeLessThan(target.left);
  });
});

function boundsOf(elements: readonly Element[]): DOMRect {
  const bounds = elements.map((element) => element.getBoundingClientRect());
  const left = Math.min(...bounds.map((one) => one.left));
  const top = Math.min(...bounds.map((one) => one.top));
  const right = Math.max(...bounds.map((one) => one.right));
  return new DOMRect(left, top, right - left, Math.max(...bounds.map((one) => one.bottom)) - top);
}
