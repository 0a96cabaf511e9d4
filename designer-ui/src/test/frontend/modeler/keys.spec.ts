import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BpmnElement, Canvas, PopupMenu, Selection } from '../../../main/frontend/modeler/bpmn';
import { propertiesOf } from '../../../main/frontend/modeler/settings/properties';
import { sketch } from '../sketch';
import { openModeler, type OpenModeler } from './openModeler';
import { faultsIn } from './seen';

async function ready(options: Parameters<typeof openModeler>[0] = {}, ...ids: string[]): Promise<OpenModeler> {
  const modeler = await openModeler(options);
  modeler.service<Selection>('selection').select(ids.map((id) => modeler.find(id)));
  modeler.service<Canvas>('canvas').focus();
  return modeler;
}

/** Keys one after the other, each when the drawing is ready for it. */
async function press(modeler: OpenModeler, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await expect.poll(() => document.activeElement !== document.body && modeler.element.isConnected).toBe(true);
  }
}

function selected(modeler: OpenModeler): string[] {
  return modeler.service<Selection>('selection').get().map(({ id }) => id as string);
}

function alt(key: string): string {
  return `{Alt>}${key}{/Alt}`;
}

/** Chooses in an open list. */
async function choose(modeler: OpenModeler, words: string): Promise<void> {
  await expect.poll(() => document.activeElement?.matches('.djs-popup-search input')).toBe(true);
  await userEvent.keyboard(words);
  await expect.poll(() => document.querySelectorAll('.djs-popup .entry').length).toBe(1);
  await press(modeler, '{Enter}');
}

function blocks(modeler: OpenModeler): string[] {
  const all = modeler.service<{ filter(is: (element: BpmnElement) => boolean): BpmnElement[] }>('elementRegistry')
    .filter((element) => !('labelTarget' in element && element['labelTarget']) && !('waypoints' in element) && Boolean(element.parent));
  return all.map(({ businessObject }) => `${propertiesOf(businessObject)['block']} ${businessObject.name ?? ''}`.trim());
}

describe('by the keyboard alone', () => {
  it('ten blocks are drawn, named and joined', async () => {
    const modeler = await ready({ xml: sketch({ steps: ['start Start Заявка'], flows: [] }) });

    await press(modeler, alt('{ArrowRight}'), alt('t'), 'Call', alt('c'), 'Decided?', alt('t'), 'Offer', alt('t'), 'Sign');
    await press(modeler, alt('e'), 'Won{Enter}');
    await press(modeler, alt('{ArrowLeft}'), alt('{ArrowLeft}'), alt('{ArrowLeft}'), alt('n'));
    await choose(modeler, 'Уведомить');
    await press(modeler, 'Tell', alt('t'), 'Ask again', alt('e'), 'Lost{Enter}', alt('{ArrowLeft}'), alt('n'));
    await choose(modeler, 'вовремя');
    await press(modeler, alt('e'), 'Late{Enter}', alt('{ArrowLeft}'), alt('{ArrowLeft}'), alt('a'));
    await choose(modeler, 'Offer');

    expect(blocks(modeler).slice(1)).toEqual([
      'user-task Call', 'choice Decided?', 'user-task Offer', 'user-task Sign', 'end Won',
      'notify Tell', 'user-task Ask again', 'end Lost', 'deadline', 'end Late',
    ]);
    const [again] = modeler.all('bpmn:UserTask').slice(-1);
    expect(again?.outgoing.map(({ target }) => target?.businessObject.name as string)).toEqual(['Lost', 'Offer']);
    expect(faultsIn(modeler)).toEqual([]);
  }, 30000);

  it('the keys are those of a Russian layout too', async () => {
    const modeler = await ready({}, 'Remind');

    modeler.query('.djs-container > svg').dispatchEvent(new KeyboardEvent('keydown', {
      key: 'е', code: 'KeyT', altKey: true, bubbles: true, cancelable: true,
    }));

    expect(modeler.find('Remind').outgoing[0]?.target).toMatchObject({ type: 'bpmn:UserTask' });
  });

  it('what may not follow does not come', async () => {
    const modeler = await ready({}, 'End');

    await press(modeler, alt('t'), alt('n'));

    expect(modeler.stack.canUndo()).toBe(false);
    expect(modeler.service<PopupMenu>('popupMenu').isOpen()).toBe(false);
  });

  it('a block that is chosen from the list of all is put into the middle', async () => {
    const modeler = await ready();

    await press(modeler, alt('n'));
    await choose(modeler, 'Одновременно');

    expect(modeler.all('bpmn:ParallelGateway')).toHaveLength(1);
    expect(modeler.service<{ context(): object | null }>('dragging').context()).toBeFalsy();
  });

  it('an arrow leads from the first to the second of two', async () => {
    const modeler = await ready({}, 'Remind', 'Foreign');

    await press(modeler, alt('a'));

    expect(modeler.find('Remind').outgoing[0]?.target).toBe(modeler.find('Foreign'));
  });
});

describe('the keys that go around', () => {
  it('go along the arrows, to ways beside, and onto what sits on borders', async () => {
    const modeler = await ready();
    const after = async (key: string): Promise<string[]> => {
      await press(modeler, key);
      return selected(modeler);
    };

    expect(await after(alt('{ArrowDown}'))).toEqual(['Start']);
    expect(await after('{Tab}')).toEqual(['Choice']);
    expect(await after(alt('{ArrowRight}'))).toEqual(['Approve']);
    expect(await after(alt('{ArrowDown}'))).toEqual(['Late']);
    expect(await after('{Tab}')).toEqual(['Remind']);
    expect(await after('{Shift>}{Tab}{/Shift}')).toEqual(['Late']);
    expect(await after(alt('{ArrowUp}'))).toEqual(['Approve']);
    expect(await after(alt('{ArrowLeft}'))).toEqual(['Choice']);
    expect(await after('{Escape}')).toEqual([]);
  });

  it('leave the drawing at its end', async () => {
    const modeler = await ready({}, 'End');

    await userEvent.keyboard('{Tab}');

    expect(document.activeElement).not.toBe(modeler.query('.djs-container > svg'));
  });

  it('do not move what is selected', async () => {
    const modeler = await ready({}, 'Move');

    await press(modeler, alt('{ArrowRight}'));

    expect(modeler.stack.canUndo()).toBe(false);
  });
});

describe('the keys that tidy up and show', () => {
  it('do so', async () => {
    const modeler = await ready({}, 'Move', 'Remind');
    modeler.service<Canvas>('canvas').zoom(0.3);

    await press(modeler, alt('0'), alt('u'));

    expect(modeler.service<Canvas>('canvas').zoom()).toBe(1);
    expect(modeler.stack.canUndo()).toBe(true);
  });
});

describe('the sheet of keys', () => {
  it.each(['ru', 'en'] as const)('is shown after a question mark, every key with what it does: %s', async (language) => {
    const modeler = await ready({ language }, 'Remind');

    await userEvent.keyboard('?');

    const sheet = modeler.query('.lekalo-keys');
    expect(sheet.textContent).not.toContain('drawing.');
    expect(sheet.querySelectorAll('dt')).toHaveLength(sheet.querySelectorAll('dd').length);
    expect(sheet.textContent).toContain('Alt + T');
    await userEvent.keyboard('{Escape}');
    expect(modeler.element.querySelector('.lekalo-keys')).toBeNull();
    expect(selected(modeler)).toEqual(['Remind']);
    expect(modeler.service<Canvas>('canvas').isFocused()).toBe(true);
  });

  it('is asked for from outside, and closed by a click', async () => {
    const modeler = await ready();

    await modeler.element.showKeys();
    await userEvent.click(modeler.query('.lekalo-keys kbd'));

    expect(modeler.element.querySelector('.lekalo-keys')).toBeNull();
  });

  it('is the question mark of a Russian layout, and no letter of a name', async () => {
    const modeler = await ready({}, 'Remind');

    modeler.query('.djs-container > svg').dispatchEvent(new KeyboardEvent('keydown', {
      key: ',', code: 'Slash', shiftKey: true, bubbles: true, cancelable: true,
    }));

    expect(modeler.element.querySelector('.lekalo-keys')).not.toBeNull();
    await userEvent.keyboard('{F1}');
    expect(modeler.element.querySelector('.lekalo-keys')).toBeNull();
  });
});
