import { describe, expect, it } from 'vitest';
import discount from '../models/discount.bpmn?raw';
import { blocks } from '../catalogue';
import { openModeler } from './openModeler';

const withoutLayout = discount.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
const withoutNames = withoutLayout.replace(/<bpmn:(incoming|outgoing)>\w+<\/bpmn:\1>/g, '');
const withoutEdges = discount.replace(/<bpmndi:BPMNEdge[\s\S]*?<\/bpmndi:BPMNEdge>/g, '');

describe('a file', () => {
  it('keeps what other tools wrote', async () => {
    const modeler = await openModeler();

    const xml = await modeler.editor.xml();

    expect(xml).toContain('<acme:robot speed="9">');
    expect(xml).toContain('<acme:arm>left</acme:arm>');
    expect(xml).toContain('acme:magic="yes"');
    expect(xml).toContain('<camunda:property name="stage" value="approval" />');
  });

  it('reads the same after being written', async () => {
    const first = await openModeler();
    const written = await first.editor.xml();

    const second = await openModeler({ xml: written });

    expect(await second.editor.xml()).toBe(written);
  });

  it('without a layout is laid out and keeps its settings', async () => {
    const modeler = await openModeler({ xml: withoutLayout });

    const xml = await modeler.editor.xml();
    expect(xml).toContain('BPMNShape');
    expect(modeler.find('Approve').width).toBeGreaterThan(0);
    expect(xml).toContain('<camunda:property name="responsible" value="owner-head" />');
    expect(xml).toContain('<acme:arm>left</acme:arm>');
    expect(xml).toContain('id="Foreign"');
  });

  it('without a layout is not told as changed before the first edit', async () => {
    const modeler = await openModeler({ xml: withoutLayout });
    await modeler.element.flush();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(modeler.last('model-changed')).toBeUndefined();

    await modeler.element.updateSettings('Approve', { name: 'Один' });
    await modeler.element.flush();

    expect(modeler.last('model-changed')?.['xml']).toContain('BPMNEdge');
  });

  it.each([
    ['without a layout', withoutLayout],
    ['without a layout whose blocks do not name their arrows', withoutNames],
    ['that draws the blocks only', withoutEdges],
  ])('%s has its arrows drawn', async (_, xml) => {
    const modeler = await openModeler({ xml });

    const arrows = modeler.all('bpmn:SequenceFlow') as unknown as { id: string; waypoints: { x: number }[] }[];
    expect(arrows.map(({ id }) => id).sort()).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6']);
    expect(arrows.every(({ waypoints }) => waypoints.length > 1)).toBe(true);
    expect(modeler.find('Start').x).toBeLessThan(modeler.find('End').x);
    expect(modeler.last('opened')).toEqual({ warnings: [], losses: [] });
  });

  it('that has just begun stands at the left, with room to the right', async () => {
    const blank = discount.replace(/<bpmn:exclusiveGateway[\s\S]*?(?=<\/bpmn:process>)/, '')
      .replace(/<bpmn:outgoing>F1<\/bpmn:outgoing>/, '')
      .replace(/<bpmndi:BPMNShape id="Choice_di"[\s\S]*(?=<\/bpmndi:BPMNPlane>)/, '');
    const modeler = await openModeler({ xml: blank });

    const canvas = modeler.query('.djs-container').getBoundingClientRect();
    const start = modeler.query('[data-element-id="Start"]').getBoundingClientRect();

    expect(start.left - canvas.left).toBeLessThan(canvas.width / 4);
    expect(start.left).toBeGreaterThan(canvas.left);
    expect(Math.abs((start.top + start.bottom) / 2 - (canvas.top + canvas.bottom) / 2)).toBeLessThan(60);
  });

  it('that is not BPMN is refused with a sentence', async () => {
    const modeler = await openModeler({ xml: 'hello' });

    expect(modeler.last('open-failed')).toEqual({ text: 'Открыть не удалось: в файле нет схемы BPMN' });
  });

  it('that names an element it does not hold opens with a warning in words', async () => {
    const modeler = await openModeler({ xml: discount.replace('attachedToRef="Approve"', 'attachedToRef="Ghost"') });

    expect(modeler.last('opened')).toMatchObject({
      warnings: [
        'Ссылка на «Ghost» пропущена: такого элемента в файле нет', 'Часть файла прочитать не удалось, на схеме её нет',
      ],
    });
  });

  it('is told once, a moment after the last of several changes', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Approve', { name: 'Один' });
    await modeler.element.updateSettings('Approve', { name: 'Два' });
    await expect.poll(() => modeler.last('model-changed')?.['xml']).toContain('name="Два"');

    expect(modeler.told.filter((told) => told.name === 'model-changed')).toHaveLength(1);
    expect(modeler.last('command-stack')).toEqual({ canUndo: true, canRedo: false });
  });

  it('is told at once when asked for', async () => {
    const modeler = await openModeler();

    await modeler.element.updateSettings('Approve', { name: 'Сразу' });
    await modeler.element.flush();

    expect(modeler.last('model-changed')?.['xml']).toContain('name="Сразу"');
  });

  it('opens again after the element was taken off the page and put back', async () => {
    const modeler = await openModeler();
    const { element } = modeler;

    element.remove();
    document.body.append(element);
    await element.open(discount);

    expect(modeler.find('Approve')).toBeDefined();
    expect(element.querySelectorAll('.lekalo-palette-block')).toHaveLength(blocks('ru').length);
  });
});

describe('a place on the drawing', () => {
  const bounds = '<dc:Bounds x="570" y="180" width="140" height="80" />';

  it.each(['NaN', 'abc', '', 'Infinity', '1e300', '-1e9'])('that is %s is mended where the drawing is opened', async (number) => {
    const xml = discount
      .replace(bounds, bounds.replace('570', number).replace('140', number))
      .replace('<di:waypoint x="710" y="220" />', `<di:waypoint x="${number}" y="220" />`);

    const modeler = await openModeler({ xml });

    const move = modeler.find('Move') as unknown as { x: number; y: number; width: number; height: number };
    expect(move).toMatchObject({ width: 140, height: 80 });
    expect([move.x, move.y].every((one) => Math.abs(one) < 5000)).toBe(true);
    expect(modeler.find('F5')).toBeDefined();
    expect(await modeler.editor.xml()).not.toContain(`"${number}"`);
  });

  it('that is far from all others leaves the arrow to be drawn anew', async () => {
    const far = '<di:waypoint x="710" y="220" /><di:waypoint x="300000" y="220" />';

    const modeler = await openModeler({ xml: discount.replace('<di:waypoint x="710" y="220" />', far) });

    expect(modeler.find('F5')).toBeDefined();
    expect(await modeler.editor.xml()).not.toContain('300000');
  });

  it('that is missing is given', async () => {
    const modeler = await openModeler({ xml: discount.replace(bounds, '') });

    expect(modeler.find('Move')).toMatchObject({ width: 140, height: 80 });
  });
});
