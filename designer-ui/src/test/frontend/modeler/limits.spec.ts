import { describe, expect, it } from 'vitest';
import { openModeler } from './openModeler';

const NAMESPACES = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" '
  + 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';

/** A chain of user tasks, twenty a row. */
function chain(count: number): string {
  const numbers = [...Array(count).keys()];
  const at = (n: number): { x: number; y: number } => ({ x: 100 + (n % 20) * 200, y: 100 + Math.floor(n / 20) * 140 });
  const tasks = numbers.map((n) => `<bpmn:userTask id="T${n}" name="Задача ${n}: позвонить и записать ответ"><bpmn:extensionElements>`
    + '<camunda:properties><camunda:property name="block" value="user-task"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>');
  const flows = numbers.slice(1).map((n) => `<bpmn:sequenceFlow id="F${n}" sourceRef="T${n - 1}" targetRef="T${n}"/>`);
  const shapes = numbers.map((n) => `<bpmndi:BPMNShape id="T${n}_di" bpmnElement="T${n}">`
    + `<dc:Bounds x="${at(n).x}" y="${at(n).y}" width="140" height="80"/></bpmndi:BPMNShape>`);
  const edges = numbers.slice(1).map((n) => `<bpmndi:BPMNEdge id="F${n}_di" bpmnElement="F${n}">`
    + `<di:waypoint x="${at(n - 1).x + 140}" y="${at(n - 1).y + 40}"/><di:waypoint x="${at(n).x}" y="${at(n).y + 40}"/></bpmndi:BPMNEdge>`);
  return `<bpmn:definitions ${NAMESPACES} id="D" targetNamespace="t"><bpmn:process id="P">${tasks.join('')}${flows.join('')}</bpmn:process>`
    + `<bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="P">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane>`
    + '</bpmndi:BPMNDiagram></bpmn:definitions>';
}

describe('a large model', () => {
  it('of 300 elements opens in under two seconds', async () => {
    const modeler = await openModeler();
    const started = performance.now();

    await modeler.element.open(chain(300));

    const took = performance.now() - started;
    console.info(`300 elements opened in ${Math.round(took)} ms`);
    expect(modeler.all('bpmn:UserTask')).toHaveLength(300);
    expect(took).toBeLessThan(2000);
  });
});

describe('a name of 10 000 characters', () => {
  it('is drawn by its beginning and kept whole', async () => {
    const modeler = await openModeler();
    const name = 'скидка '.repeat(1429).slice(0, 10_000);
    const started = performance.now();

    await modeler.element.updateSettings('Approve', { name });
    await modeler.element.updateSettings('Start', { name });
    await modeler.element.updateSettings('F2', { name: 'ы'.repeat(10_000) });
    await modeler.element.updateSettings('Foreign', { name });

    expect(performance.now() - started).toBeLessThan(2000);
    expect(modeler.query('[data-element-id="Approve"] .djs-label').querySelectorAll('tspan')).toHaveLength(4);
    expect(await modeler.editor.xml()).toContain(name);
  });
});
