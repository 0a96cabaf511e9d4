import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../main/frontend/modeler/contract';
import { openModeler, type OpenModeler } from './openModeler';

const HEAD = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t">';

function process(id: string, ...steps: readonly string[]): string {
  return `<bpmn:process id="${id}">${steps.map((step) => `<bpmn:task id="${step}" />`).join('')}</bpmn:process>`;
}

function diagram(id: string, of: string, ...steps: readonly string[]): string {
  const shapes = steps.map((step, at) => `<bpmndi:BPMNShape id="${id}_${step}" bpmnElement="${step}">`
    + `<dc:Bounds x="${100 + at * 200}" y="100" width="140" height="80" /></bpmndi:BPMNShape>`);
  return `<bpmndi:BPMNDiagram id="${id}"><bpmndi:BPMNPlane id="${id}_plane" bpmnElement="${of}">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

async function open(content: string, sheet: Sheet | null): Promise<OpenModeler> {
  const modeler = await openModeler();
  await modeler.element.open(`${HEAD}${content}</bpmn:definitions>`, { sheet });
  return modeler;
}

function tasks(modeler: OpenModeler): string[] {
  return modeler.all('bpmn:Task').map(({ id }) => id).sort();
}

describe('a file with several processes', () => {
  const both = process('P', 'A') + process('Q', 'B', 'C');

  it('shows the diagram that was chosen and keeps the other', async () => {
    const modeler = await open(both + diagram('One', 'P', 'A') + diagram('Two', 'Q', 'B', 'C'), { process: 1, diagram: 1 });

    expect(tasks(modeler)).toEqual(['B', 'C']);
    expect(await modeler.editor.xml()).toContain('bpmnElement="A"');
  });

  it('has the chosen process laid out where no diagram shows it, and nothing else touched', async () => {
    const modeler = await open(both + diagram('One', 'P', 'A'), { process: 1, diagram: null });

    expect(tasks(modeler)).toEqual(['B', 'C']);
    const xml = await modeler.editor.xml();
    expect(xml.match(/<bpmndi:BPMNDiagram /g)).toHaveLength(2);
    expect(xml).toContain('bpmnElement="A"');
  });

  it('is laid out by the chosen process where nothing is drawn', async () => {
    expect(tasks(await open(both, { process: 1, diagram: null }))).toEqual(['B', 'C']);
    expect(tasks(await open(both, { process: 0, diagram: null }))).toEqual(['A']);
  });
});

describe('a file without a process', () => {
  it('shows its pools', async () => {
    const pools = '<bpmn:collaboration id="C"><bpmn:participant id="Pool" name="They" /></bpmn:collaboration>';
    const modeler = await open(pools + diagram('One', 'C', 'Pool'), null);

    expect(modeler.find('Pool')).toBeDefined();
    expect(modeler.last('open-failed')).toBeUndefined();
  });

  it('shows an empty picture where it has nothing but a collaboration', async () => {
    const modeler = await open('<bpmn:collaboration id="C" />', null);

    expect(modeler.last('open-failed')).toBeUndefined();
  });

  it('says that there is nothing to show where it is empty', async () => {
    const modeler = await open('', null);

    expect(modeler.last('open-failed')).toEqual({ text: 'В файле нет процесса, который можно показать' });
  });
});

describe('a process without steps', () => {
  it('shows an empty picture', async () => {
    const modeler = await open('<bpmn:process id="P" />', { process: 0, diagram: null });

    expect(modeler.last('open-failed')).toBeUndefined();
    expect(await modeler.editor.xml()).toContain('BPMNPlane');
  });
});
