import { describe, expect, it } from 'vitest';
import type { BpmnElement, Point, Selection } from '../../../main/frontend/modeler/bpmn';
import discount from '../models/discount.bpmn?raw';
import parts from '../models/parts.bpmn?raw';
import { CHOICES, LANES, large, PART } from '../sketches';
import { openModeler, type OpenModeler } from './openModeler';
import type { Box } from './placing';
import { faultsIn } from './seen';
import { thereAndBack } from './thereAndBack';

const DRAWINGS = [
  ['choices and ways back', CHOICES], ['lanes and messages', LANES],
  ['a part with deadlines', PART], ['a usual one', discount],
  ['closed parts', parts],
] as const;

async function tidied(xml: string, ...selected: string[]): Promise<OpenModeler> {
  const modeler = await openModeler({ xml });
  modeler.service<Selection>('selection').select(selected.map((id) => modeler.find(id)));
  await modeler.element.tidyUp();
  return modeler;
}

function places(modeler: OpenModeler): Record<string, string> {
  const all = modeler.service<{ getAll(): (Box & { waypoints?: Point[] })[] }>('elementRegistry').getAll();
  return Object.fromEntries(all.filter((one) => one.parent).map(({ id, x, y, width, height, waypoints }) =>
    [id, waypoints ? waypoints.map((point) => `${point.x},${point.y}`).join(' ') : [x, y, width, height].join(' ')]));
}

describe('a tidied drawing', () => {
  it.each(DRAWINGS)('has no arrow through a block, along another or over a name: %s', async (_, xml) => {
    const modeler = await openModeler({ xml });
    const before = faultsIn(modeler);

    await modeler.element.tidyUp();

    expect(faultsIn(modeler)).toEqual([]);
    expect(modeler.stack.canUndo()).toBe(true);
    expect(before.length).toBeGreaterThan(xml === parts || xml === discount ? -1 : 0);
  });

  it.each(DRAWINGS)('is as it was after one step back, and tidy again after one forth: %s', async (_, xml) => {
    const modeler = await openModeler({ xml });
    const before = places(modeler);

    await thereAndBack(modeler, () => modeler.element.tidyUp());

    const after = places(modeler);
    modeler.stack.undo();
    expect(places(modeler)).toEqual(before);
    expect(modeler.stack.canUndo()).toBe(false);
    modeler.stack.redo();
    expect(places(modeler)).toEqual(after);
  });

  it.each(DRAWINGS)('stays as it is where it is tidied again: %s', async (_, xml) => {
    const modeler = await tidied(xml);
    const once = places(modeler);

    await modeler.element.tidyUp();

    expect(places(modeler)).toEqual(once);
  });

  it('goes from left to right, and below where it is long', async () => {
    const modeler = await tidied(CHOICES);

    const at = (id: string): Box => modeler.find(id) as Box;
    expect(at('Start').x).toBeLessThan(at('Check').x);
    expect(at('Check').x).toBeLessThan(at('Full').x);
    expect(at('Send').y).toBeGreaterThan(at('Check').y + 200);
    const all = modeler.all('bpmn:UserTask') as Box[];
    expect(Math.max(...all.map(({ x, width }) => x + width)) - Math.min(...all.map(({ x }) => x))).toBeLessThan(1600);
  });

  it('has its steps in their lanes and what is in a part in it', async () => {
    const lanes = await tidied(LANES);
    const part = await tidied(PART);

    const holds = (modeler: OpenModeler, outer: string, inner: string): boolean => {
      const [one, other] = [modeler.find(outer) as Box, modeler.find(inner) as Box];
      return one.x < other.x && other.x + other.width < one.x + one.width
        && one.y < other.y && other.y + other.height < one.y + one.height;
    };
    expect(['Start', 'Ask', 'Big', 'Sign', 'End', 'Remind'].filter((id) => !holds(lanes, 'Sales', id))).toEqual([]);
    expect([holds(lanes, 'Lawyers', 'Law'), holds(lanes, 'Accounts', 'Money'), holds(lanes, 'Pool', 'Sales')]).toEqual([true, true, false]);
    expect(['In', 'Call', 'Busy', 'Write', 'Done'].filter((id) => !holds(part, 'Part', id))).toEqual([]);
    expect((part.find('Late') as Box).y + 18).toBe((part.find('Part') as Box).y + (part.find('Part') as Box).height);
  });

  it('comes in two seconds with three hundred blocks, on a busy machine before it would be opened twice', async () => {
    const opening = performance.now();
    const modeler = await openModeler({ xml: large(50) });
    const opened = performance.now() - opening;
    const took: number[] = [];

    for (let time = 0; time < 2; time += 1) {
      modeler.stack.undo();
      const begun = performance.now();
      await modeler.element.tidyUp();
      took.push(performance.now() - begun);
    }

    expect(Math.min(...took)).toBeLessThan(Math.max(2000, 2 * opened));
    expect(faultsIn(modeler)).toEqual([]);
    const blocks = ['bpmn:UserTask', 'bpmn:ExclusiveGateway', 'bpmn:ParallelGateway'].flatMap((type) => modeler.all(type));
    expect(blocks).toHaveLength(300);
  }, 60_000);

  it('may be empty', async () => {
    const modeler = await openModeler();
    modeler.service<{ removeElements(elements: BpmnElement[]): void }>('modeling').removeElements(
      [...modeler.find('discount').children] as BpmnElement[]);

    await modeler.element.tidyUp();

    expect(modeler.last('command-stack')).toMatchObject({ canUndo: true });
  });
});

describe('what is selected', () => {
  it.each([
    ['steps', CHOICES, ['Large', 'Head', 'Agreed']],
    ['steps in lanes', LANES, ['Start', 'Ask', 'Big']],
    ['steps in a part', PART, ['Call', 'Busy', 'Write']],
  ])('is tidied where it stands, the rest stays: %s', async (_, xml, ids) => {
    const modeler = await tidied(xml);
    const moving = modeler.service<{ moveElements(shapes: BpmnElement[], by: Point): void }>('modeling');
    moving.moveElements([modeler.find(ids[1] as string)], { x: -30, y: 20 });
    const before = places(modeler);
    modeler.service<Selection>('selection').select(ids.map((id) => modeler.find(id)));

    await modeler.element.tidyUp();

    const after = places(modeler);
    const touching = new Set(ids.flatMap((id) => [modeler.find(id), ...modeler.find(id).attachers])
      .flatMap((one) => [one, ...one.incoming, ...one.outgoing]).flatMap(({ id }) => [id, `${id}_label`]));
    const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
    expect(changed).not.toEqual([]);
    expect(changed.filter((id) => !touching.has(id))).toEqual([]);
    expect(faultsIn(modeler)).toEqual([]);
  });

  it('is offered to be tidied beside it', async () => {
    const modeler = await openModeler({ xml: CHOICES });
    const pad = modeler.service<{ getEntries(elements: BpmnElement[]): Record<string, { title: string; action: { click(): void } }> }>('contextPad');
    const selected = ['Large', 'Head', 'Agreed'].map((id) => modeler.find(id));
    modeler.service<Selection>('selection').select(selected);

    const { tidy } = pad.getEntries(selected);
    tidy?.action.click();

    expect(tidy?.title).toBe('Навести порядок в выделенном');
    expect((modeler.find('Head') as Box).x).toBeGreaterThan((modeler.find('Large') as Box).x);
    expect(pad.getEntries([modeler.find('F1'), modeler.find('F2')])).not.toHaveProperty('tidy');
    modeler.stack.undo();
    expect(modeler.stack.canUndo()).toBe(false);
  });
});
