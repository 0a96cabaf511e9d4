import { describe, expect, it } from 'vitest';
import type { BpmnElement, Modeling } from '../../../main/frontend/modeler/bpmn';
import parts from '../models/parts.bpmn?raw';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { append, type Box, place, press, tool } from './placing';
import { thereAndBack } from './thereAndBack';

interface Changing extends Modeling {
  connect(source: BpmnElement, target: BpmnElement): BpmnElement;
  reconnectEnd(arrow: BpmnElement, target: BpmnElement, docking: object): void;
  reconnectStart(arrow: BpmnElement, source: BpmnElement, docking: object): void;
  resizeShape(shape: BpmnElement, bounds: object): void;
  moveElements(elements: BpmnElement[], by: object, target?: BpmnElement, hints?: object): void;
}

type Change = (modeler: OpenModeler, modeling: Changing) => unknown;

async function open(xml?: string): Promise<[OpenModeler, Changing]> {
  const modeler = await openModeler({ more: STRUCTURES, ...(xml ? { xml } : {}) });
  return [modeler, modeler.service<Changing>('modeling')];
}

const IN_THE_PROCESS: Readonly<Record<string, Change>> = {
  'a step moves': (modeler, modeling) => modeling.moveElements([modeler.find('Move')], { x: 40, y: -60 }),
  'a step moves with what sits on its border': (modeler, modeling) => modeling.moveElements([modeler.find('Approve')], { x: 0, y: 90 }),
  'a step goes, with its arrows and what sits on it': (modeler) => press(modeler, 'Approve', 'delete'),
  'the way called otherwise goes': (modeler) => press(modeler, 'F3', 'delete'),
  'an arrow is drawn': (modeler, modeling) => modeling.connect(modeler.find('Remind'), modeler.find('Move')),
  'an arrow leads elsewhere': (modeler, modeling) => modeling.reconnectEnd(modeler.find('F4'), modeler.find('Remind'), { x: 590, y: 380 }),
  'a way with a condition begins elsewhere': (modeler, modeling) =>
    modeling.reconnectStart(modeler.find('F2'), modeler.find('Start'), { x: 170, y: 220 }),
  'the way called otherwise begins elsewhere': (modeler, modeling) =>
    modeling.reconnectStart(modeler.find('F3'), modeler.find('Remind'), { x: 590, y: 380 }),
  'a deadline ends what goes on': (modeler) => press(modeler, 'Late', 'interrupt'),
  'a step is dropped on an arrow': (modeler) => place(modeler, 'notify', 535, 220, modeler.find('F4')),
};

describe('one step back, and again, where', () => {
  it.each(Object.entries(IN_THE_PROCESS))('%s', async (_, change) => {
    const [modeler, modeling] = await open();

    await thereAndBack(modeler, () => change(modeler, modeling));
  });

  it('a deadline moves to another step', async () => {
    const [modeler, modeling] = await open();
    const other = place(modeler, 'user-task', 900, 500, modeler.find('discount')) as Box;
    const late = modeler.find('Late') as Box;

    await thereAndBack(modeler, () => modeling.moveElements(
      [late], { x: other.x + 60 - late.x, y: other.y + other.height - 18 - late.y }, other, { attach: true }));

    expect(late.businessObject['attachedToRef']).toMatchObject({ id: other.id });
  });
});

const IN_PARTS: Readonly<Record<string, Change>> = {
  'a frame is closed': (modeler) => press(modeler, 'Bare', 'toggle'),
  'a card is opened': (modeler) => press(modeler, 'Closed', 'toggle'),
  'a frame goes with what is in it': (modeler) => press(modeler, 'Bare', 'delete'),
  'a card goes with all that is in it': (modeler) => press(modeler, 'Closed', 'delete'),
  'a frame moves with what is in it': (modeler, modeling) => modeling.moveElements([modeler.find('Bare')], { x: 0, y: 200 }),
  'a step is carried out of a frame': (modeler, modeling) =>
    modeling.moveElements([modeler.find('Call')], { x: 0, y: 300 }, modeler.find('parts')),
  'a frame is made larger': (modeler, modeling) =>
    modeling.resizeShape(modeler.find('Bare'), { x: 250, y: 60, width: 400, height: 300 }),
  'a step is put into a card that is open': (modeler) => place(modeler, 'user-task', 500, 300, modeler.find('Closed_plane')),
};

describe('one step back, and again, with parts where', () => {
  it.each(Object.entries(IN_PARTS))('%s', async (_, change) => {
    const [modeler, modeling] = await open(parts);

    await thereAndBack(modeler, () => change(modeler, modeling));
  });

  it('those for each of many are gone through in order', async () => {
    const [modeler] = await open();
    const each = place(modeler, 'each', 700, 800, modeler.find('discount'));

    await thereAndBack(modeler, () => press(modeler, each.id, 'turn'));
  });
});

const IN_LANES: Readonly<Record<string, Change>> = {
  'one more is drawn': (modeler) => tool(modeler, 'Добавить дорожку'),
  'one is drawn above': (modeler) => press(modeler, lane(modeler).id, 'lane-above'),
  'one is drawn below': (modeler) => press(modeler, lane(modeler).id, 'lane-below'),
  'one is divided': (modeler) => press(modeler, lane(modeler).id, 'lane-split'),
  'one goes': (modeler) => press(modeler, lane(modeler).id, 'delete'),
  'another side is drawn': (modeler) => tool(modeler, 'Добавить другую сторону'),
  'one is made higher': (modeler, modeling) => {
    const { x, y, width, height } = lane(modeler);
    modeling.resizeShape(lane(modeler), { x, y, width, height: height + 100 });
  },
  'a part is appended that they must grow for': (modeler) => append(modeler, 'Remind', 'sub-process'),
};

function lane(modeler: OpenModeler): Box {
  return modeler.all('bpmn:Lane')[0] as Box;
}

describe('one step back, and again, with lanes where', () => {
  it.each(Object.entries(IN_LANES))('%s', async (_, change) => {
    const [modeler, modeling] = await open();
    tool(modeler, 'Добавить дорожку');
    modeler.editor.inHand.letGo();

    await thereAndBack(modeler, () => change(modeler, modeling));
  });

  it('a step goes into another', async () => {
    const [modeler, modeling] = await open();
    tool(modeler, 'Добавить дорожку');
    modeler.editor.inHand.letGo();
    press(modeler, lane(modeler).id, 'lane-below');
    const [, below] = modeler.all('bpmn:Lane') as [Box, Box];

    await thereAndBack(modeler, () =>
      modeling.moveElements([modeler.find('Remind')], { x: 0, y: below.y + 20 - (modeler.find('Remind') as Box).y }));

    expect(below.businessObject['flowNodeRef']).toMatchObject([{ id: 'Remind' }]);
  });

  it('the other side goes with its messages', async () => {
    const [modeler, modeling] = await open();
    tool(modeler, 'Добавить другую сторону');
    modeler.editor.inHand.letGo();
    const [, other] = modeler.all('bpmn:Participant') as Box[];
    modeling.connect(modeler.find('Remind'), other as Box);

    await thereAndBack(modeler, () => press(modeler, (other as Box).id, 'delete'));

    expect(modeler.all('bpmn:MessageFlow')).toEqual([]);
  });
});
