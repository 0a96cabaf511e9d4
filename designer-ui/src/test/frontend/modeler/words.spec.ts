import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling, Point } from '../../../main/frontend/modeler/bpmn';
import { openModeler, type OpenModeler } from './openModeler';
import { type Box } from './placing';

interface Joining extends Modeling {
  connect(from: BpmnElement, to: BpmnElement, attributes?: object): BpmnElement;
  removeConnection(arrow: BpmnElement): void;
}

async function unnamed(...ids: string[]): Promise<OpenModeler> {
  const modeler = await openModeler();
  for (const id of ids) {
    await modeler.element.updateSettings(id, { name: '' });
  }
  await modeler.element.say(Object.fromEntries(ids.map((id) => [id, { title: 'Стадия «Договор» пройдена', foot: '' }])));
  return modeler;
}

/** Where the words are, seen from their event. */
function side(modeler: OpenModeler, id: string): string {
  const words = modeler.query(`[data-element-id="${id}"] .lekalo-said`).getBoundingClientRect();
  const event = modeler.query(`[data-element-id="${id}"] .djs-visual > circle`).getBoundingClientRect();
  if (words.top >= event.bottom) {
    return 'below';
  }
  if (words.bottom <= event.top) {
    return 'above';
  }
  return words.left >= event.right ? 'right' : 'left';
}

function lead(modeler: OpenModeler, arrow: BpmnElement, ...way: Point[]): void {
  modeler.service<Modeling>('modeling').updateWaypoints(arrow, way);
}

describe('what an event says', () => {
  it('stands below it while no arrow docks there', async () => {
    const modeler = await unnamed('Start', 'End');

    expect([side(modeler, 'Start'), side(modeler, 'End')]).toEqual(['below', 'below']);
  });

  it('goes above when an arrow comes to leave downwards, and comes back when it goes', async () => {
    const modeler = await unnamed('Start');
    const modeling = modeler.service<Joining>('modeling');
    const arrow = modeling.connect(modeler.find('Start'), modeler.find('Foreign'), { type: 'bpmn:SequenceFlow' });
    lead(modeler, arrow, { x: 170, y: 238 }, { x: 170, y: 510 }, { x: 360, y: 510 });
    expect(side(modeler, 'Start')).toBe('above');

    modeling.removeConnection(arrow);

    expect(side(modeler, 'Start')).toBe('below');
    modeler.stack.undo();
    expect(side(modeler, 'Start')).toBe('above');
  });

  it('goes beside it where arrows dock above and below', async () => {
    const modeler = await unnamed('End');
    const modeling = modeler.service<Joining>('modeling');
    const join = (id: string): BpmnElement => modeling.connect(modeler.find(id), modeler.find('End'), { type: 'bpmn:SequenceFlow' });
    const [one, other] = [join('Foreign'), join('Remind')];
    lead(modeler, one, { x: 460, y: 510 }, { x: 800, y: 510 }, { x: 800, y: 238 });
    lead(modeler, other, { x: 660, y: 380 }, { x: 740, y: 380 }, { x: 740, y: 60 }, { x: 800, y: 60 }, { x: 800, y: 202 });

    expect(side(modeler, 'End')).toBe('right');
  });

  it('stands outside of the task on whose border the event is, off its arrow', async () => {
    const modeler = await unnamed('Late');
    const task = modeler.find('Approve') as Box;
    expect(side(modeler, 'Late')).toBe('right');
    const words = modeler.query('[data-element-id="Late"] .lekalo-said').getBoundingClientRect();
    expect(words.top).toBeGreaterThan(modeler.query('[data-element-id="Approve"] .djs-visual > rect').getBoundingClientRect().bottom);

    lead(modeler, modeler.find('F6'), { x: 488, y: 260 }, { x: 590, y: 260 }, { x: 590, y: 340 });

    expect(side(modeler, 'Late')).toBe('below');
    expect(task.y).toBe(180);
  });

  it('is placed when a file is opened', async () => {
    const modeler = await unnamed('Late');
    const xml = await modeler.editor.xml();

    await modeler.element.open(xml);

    expect(side(modeler, 'Late')).toBe('right');
  });

  it('gives way without a word to those who hold something by the mouse', async () => {
    const modeler = await unnamed('Late');
    const changed: string[] = [];
    modeler.service<{ on(event: string, heard: (event: { element: BpmnElement }) => void): void }>('eventBus')
      .on('element.changed', ({ element }) => changed.push(element.id));

    lead(modeler, modeler.find('F6'), { x: 488, y: 260 }, { x: 590, y: 260 }, { x: 590, y: 340 });

    expect(changed).not.toContain('Late');
  });
});
