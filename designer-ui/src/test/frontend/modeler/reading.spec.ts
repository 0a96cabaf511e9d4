import { describe, expect, it } from 'vitest';
import type { Canvas, Selection } from '../../../main/frontend/modeler/bpmn';
import discount from '../models/discount.bpmn?raw';
import { openModeler, type OpenModeler } from './openModeler';

function zoom(modeler: OpenModeler): number {
  return modeler.service<Canvas>('canvas').zoom();
}

describe('a drawing that is only looked at', () => {
  it('has no palette and no tools, and stays as it is whatever is asked', async () => {
    const modeler = await openModeler({ readOnly: true });
    const before = await modeler.editor.xml();

    modeler.service<Selection>('selection').select(modeler.find('Approve'));
    await modeler.element.updateSettings('Approve', { name: 'Другое' });
    await modeler.element.updateExits('Choice', { defaultFlowId: 'F2', exits: [] });
    await modeler.element.undo();
    await modeler.element.redo();

    expect(modeler.element.hasAttribute('readonly')).toBe(true);
    expect(modeler.element.querySelector('.lekalo-palette-block, .djs-context-pad')).toBeNull();
    expect(await modeler.editor.xml()).toBe(before);
    expect(modeler.last('model-changed')).toBeUndefined();
  });

  it('tells what is selected and shows what was found', async () => {
    const modeler = await openModeler({ readOnly: true });

    await modeler.element.select('Approve');
    await modeler.element.showFindings([{ elementId: 'F2', severity: 'warning', text: 'Путь без условия' }]);

    expect(modeler.selected()).toMatchObject({ id: 'Approve', block: 'user-task' });
    expect(modeler.query('.lekalo-badge').title).toBe('Путь без условия');
    expect(modeler.query('.lekalo-badge').className).toContain('lekalo-badge-warning');
  });

  it('is drawn on again where it is set up anew', async () => {
    const modeler = await openModeler({ readOnly: true });

    void modeler.element.configure({ blocks: [], language: 'ru', texts: {}, readOnly: false });
    await modeler.element.open(discount);

    expect(modeler.element.hasAttribute('readonly')).toBe(false);
    expect(modeler.query('.lekalo-palette-empty').textContent).toBe('drawing.palette.nothing');
  });
});

describe('the size of what is seen', () => {
  it('is stepped, and all is shown again at once, never larger than drawn', async () => {
    const modeler = await openModeler();
    const button = (name: string): HTMLElement => modeler.query(`.lekalo-zoom button[aria-label="${name}"]`);

    button('Крупнее').click();
    expect(zoom(modeler)).toBeGreaterThan(1);
    expect(button('Показать схему целиком').textContent).toBe(`${Math.round(zoom(modeler) * 100)} %`);
    button('Мельче').click();
    button('Мельче').click();
    expect(zoom(modeler)).toBeLessThan(1);
    button('Показать схему целиком').click();

    expect(zoom(modeler)).toBe(1);
  });

  it('shows all of a drawing that is larger than the page, in its middle', async () => {
    const modeler = await openModeler({ xml: discount.replaceAll(/ x="782" y="202"/g, ' x="4782" y="202"').replace('x="782" y="220"', 'x="4782" y="220"') });

    await modeler.element.zoomFit();

    const { inner, x, width } = modeler.service<Canvas>('canvas').viewbox();
    expect(zoom(modeler)).toBeLessThan(0.4);
    expect(Math.abs(x + width / 2 - inner.x - inner.width / 2)).toBeLessThan(2);
    expect(inner.x + inner.width).toBeLessThan(x + width);
  });
});

describe('calls to an element that is off the page', () => {
  it('are passed over, and do not disturb those that come when it is back', async () => {
    const modeler = await openModeler();
    modeler.element.remove();

    await modeler.element.updateSettings('Approve', { name: 'Нигде' });
    await modeler.element.flush();

    expect(modeler.last('model-changed')).toBeUndefined();
    document.body.append(modeler.element);
    await modeler.element.open(discount);
    expect(modeler.find('Approve').businessObject.name).toBe('Согласовать скидку с руководителем отдела');
  });
});
