import { describe, expect, it } from 'vitest';
import type { BpmnElement, Canvas } from '../../../main/frontend/modeler/bpmn';
import type { DrawnParts } from '../../../main/frontend/modeler/blocks/DrawnParts';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { block, inside, press } from './placing';

function inSight(modeler: OpenModeler): string | undefined {
  return (modeler.service<Canvas>('canvas').getRootElement() as unknown as BpmnElement).businessObject.id;
}

function path(modeler: OpenModeler): (string | null)[] {
  return [...modeler.element.querySelectorAll<HTMLElement>('.lekalo-path:not([hidden]) > *')].map(({ textContent }) => textContent);
}

describe('a closed part', () => {
  it('is entered, says the way in words, and is left by it', async () => {
    const modeler = await openModeler({ xml: parts });

    modeler.query('.bjs-drilldown[title="Открыть: Подпроцесс"]').click();
    expect(path(modeler)).toEqual(['Весь процесс', 'Подпроцесс']);
    press(modeler, 'Deep', 'enter');

    expect(inSight(modeler)).toBe('Deep');
    expect(path(modeler)).toEqual(['Весь процесс', 'Подпроцесс', 'Замер']);
    expect(modeler.element.querySelector('.bjs-breadcrumbs')).toBeNull();
    modeler.query('.lekalo-path > button:nth-child(2)').click();
    expect(inSight(modeler)).toBe('Closed');
    modeler.query('.lekalo-path > button').click();
    expect(inSight(modeler)).toBe('parts');
    expect(path(modeler)).toEqual([]);
  });

  it('takes blocks and starts where it is open, and keeps them when it is saved', async () => {
    const modeler = await openModeler({ xml: parts });
    modeler.service<DrawnParts>('drawnParts').enter(modeler.find('Closed'));

    modeler.query('.lekalo-palette-block[data-block="start-manual"]').click();
    expect(modeler.all('bpmn:StartEvent')).toHaveLength(3);
    modeler.query('.lekalo-palette-block[data-block="end"]').click();

    const end = modeler.selected();
    expect(end.block).toBe('end');
    expect(modeler.find(end.id).businessObject.$parent?.id).toBe('Closed');
    const saved = await modeler.editor.xml();
    await modeler.element.open(saved);
    expect(modeler.find(end.id).parent?.id).toBe('Closed_plane');
    expect(inSight(modeler)).toBe('parts');
  });

  it('is led into by whoever selects what is in it', async () => {
    const modeler = await openModeler({ xml: parts });

    await modeler.element.select('Measure');

    expect(inSight(modeler)).toBe('Deep');
    expect(modeler.selected()).toMatchObject({ id: 'Measure' });
    await modeler.element.select('Call');
    expect(inSight(modeler)).toBe('parts');
    expect(modeler.selected()).toMatchObject({ id: 'Call' });
  });

  it('is led into by the search, and left where nothing is chosen', async () => {
    const modeler = await openModeler({ xml: parts });
    const pad = modeler.service<{ toggle(): void; close(restore: boolean): void }>('searchPad');
    const seek = (): void => {
      pad.toggle();
      const input = modeler.query<HTMLInputElement>('.djs-search-input input');
      input.value = 'измерить';
      input.dispatchEvent(new KeyboardEvent('keyup', { key: 'ь', bubbles: true }));
    };

    seek();
    pad.close(true);
    expect(inSight(modeler)).toBe('parts');
    seek();
    modeler.query('.djs-search-result').click();

    expect(inSight(modeler)).toBe('Deep');
    expect(modeler.selected()).toMatchObject({ id: 'Measure' });
  });

  it('shows what is found in it, however deep', async () => {
    const modeler = await openModeler({ xml: parts });

    await modeler.element.showFindings([
      { elementId: 'Measure', severity: 'error', text: 'Никто не назначен' },
      { elementId: 'ClosedStart', severity: 'warning', text: 'Дальше ничего нет' },
    ]);

    const badge = (id: string): string | undefined =>
      modeler.element.querySelector<HTMLElement>(`.djs-overlays[data-container-id="${id}"] .lekalo-badge`)?.title;
    expect(badge('Closed')).toBe('Никто не назначен\nДальше ничего нет');
    expect(badge('Deep')).toBe('Никто не назначен');
    expect(badge('Bare')).toBeUndefined();
    await modeler.element.showFindings([]);
    expect(modeler.element.querySelectorAll('.lekalo-badge, .lekalo-has-error')).toHaveLength(0);
  });

  it('is copied with what is in it', async () => {
    const modeler = await openModeler({ xml: parts });
    const copyPaste = modeler.service<{ copy(elements: BpmnElement[]): void; paste(to: object): BpmnElement[] }>('copyPaste');

    copyPaste.copy([modeler.find('Closed')]);
    const [copy] = copyPaste.paste({ element: modeler.find('parts'), point: { x: 900, y: 600 } });

    const within = modeler.find(`${copy?.id}_plane`);
    expect((within.children as BpmnElement[]).map(({ type }) => type).sort())
      .toEqual(['bpmn:SequenceFlow', 'bpmn:StartEvent', 'bpmn:SubProcess']);
    modeler.stack.undo();
    expect(modeler.find(`${copy?.id}_plane`)).toBeUndefined();
  });

  it('becomes another kind and keeps what is in it', async () => {
    const modeler = await openModeler({ xml: parts, more: STRUCTURES });

    modeler.service<{ replace(element: BpmnElement, by: object): void }>('blockPlacing').replace(modeler.find('Closed'), block(modeler, 'each'));

    expect(inside(modeler.find('Closed_plane'))).toEqual(['', '', '']);
    expect(modeler.find('Closed')).toMatchObject({ collapsed: true, businessObject: { flowElements: { length: 3 } } });
  });
});
