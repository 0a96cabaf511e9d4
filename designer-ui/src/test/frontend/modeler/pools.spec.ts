import { describe, expect, it } from 'vitest';
import type { Canvas } from '../../../main/frontend/modeler/bpmn';
import { STRUCTURES } from '../structures';
import { openModeler, type OpenModeler } from './openModeler';
import { type Box, type Pad, press, tool } from './placing';
import { thereAndBack } from './thereAndBack';

const HEAD = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t">';
const POOL = '<bpmn:collaboration id="C"><bpmn:participant id="Pool" name="Мы" processRef="P" /></bpmn:collaboration><bpmn:process id="P" />'
  + '<bpmndi:BPMNDiagram id="One"><bpmndi:BPMNPlane id="Plane" bpmnElement="C"><bpmndi:BPMNShape id="Pool_di" bpmnElement="Pool" isHorizontal="true">'
  + '<dc:Bounds x="100" y="100" width="600" height="250" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>';
const EMPTY = '<bpmn:process id="P" /><bpmndi:BPMNDiagram id="One"><bpmndi:BPMNPlane id="Plane" bpmnElement="P" /></bpmndi:BPMNDiagram>';

const open = (content: string): Promise<OpenModeler> => openModeler({ xml: `${HEAD}${content}</bpmn:definitions>`, more: STRUCTURES });

function draw(modeler: OpenModeler, what: string): void {
  tool(modeler, what);
  modeler.editor.inHand.letGo();
}

describe('the first lane', () => {
  it('of a pool without any is as large as the pool, which stays the one it is', async () => {
    const modeler = await open(POOL);

    await thereAndBack(modeler, () => draw(modeler, 'Добавить дорожку'));

    const [lane] = modeler.all('bpmn:Lane') as [Box];
    expect(modeler.all('bpmn:Participant').map(({ id }) => id)).toEqual(['Pool']);
    expect(lane).toMatchObject({ x: 130, y: 100, width: 570, height: 250, parent: { id: 'Pool' } });
  });

  it('of an empty drawing comes into the middle of what is seen', async () => {
    const modeler = await open(EMPTY);
    const { x, y, width, height } = modeler.service<Canvas>('canvas').viewbox();

    await thereAndBack(modeler, () => draw(modeler, 'Добавить дорожку'));

    const [pool] = modeler.all('bpmn:Participant') as [Box];
    expect([pool.width, pool.height]).toEqual([700, 250]);
    expect(Math.abs(pool.x + pool.width / 2 - x - width / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs(pool.y + pool.height / 2 - y - height / 2)).toBeLessThanOrEqual(1);
  });

  it('is being named as soon as it is drawn', async () => {
    const modeler = await open(POOL);

    tool(modeler, 'Добавить дорожку');
    modeler.query('.djs-direct-editing-content').textContent = 'Продажи';
    modeler.editor.inHand.letGo();

    expect(modeler.all('bpmn:Lane')[0]?.businessObject.name).toBe('Продажи');
  });
});

describe('a lane', () => {
  it('that is divided already is not divided as a whole once more', async () => {
    const modeler = await open(POOL);
    draw(modeler, 'Добавить дорожку');
    const [lane] = modeler.all('bpmn:Lane') as [Box];
    press(modeler, lane.id, 'lane-split');

    const [outer, inner] = modeler.all('bpmn:Lane') as [Box, Box];
    const offered = (element: Box): string[] => Object.keys(modeler.service<Pad>('contextPad').getEntries(element));

    expect(offered(outer)).not.toContain('lane-split');
    expect(offered(inner)).toContain('lane-split');
  });
});

describe('another side', () => {
  it('stands below those that are there, as wide as the process', async () => {
    const modeler = await open(POOL);

    draw(modeler, 'Добавить другую сторону');
    await thereAndBack(modeler, () => draw(modeler, 'Добавить другую сторону'));

    const [pool, first, second] = modeler.all('bpmn:Participant') as [Box, Box, Box];
    expect([first.width, second.width]).toEqual([pool.width, pool.width]);
    expect(second.y).toBe(first.y + first.height + 60);
    expect(modeler.all('bpmn:Lane')).toEqual([]);
  });

  it('is not drawn lanes into, though it is selected', async () => {
    const modeler = await open(POOL);
    draw(modeler, 'Добавить другую сторону');
    const [, other] = modeler.all('bpmn:Participant') as [Box, Box];
    await modeler.element.select(other.id);

    draw(modeler, 'Добавить дорожку');

    expect(modeler.all('bpmn:Lane').map(({ parent }) => parent?.id)).toEqual(['Pool']);
  });
});
