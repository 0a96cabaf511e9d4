import { expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/diagram/lekalo-diagram';
import type { LekaloDiagram } from '../../../main/frontend/diagram/lekalo-diagram';
import { blocks, texts } from '../catalogue';
import discount from '../models/discount.bpmn?raw';

/** A block of the drawing without a name, with these settings. */
async function drawn(block: string, settings: Readonly<Record<string, string>>, name = ''): Promise<string> {
  const properties = Object.entries({ block, ...settings })
    .map(([key, value]) => `<camunda:property name="${key}" value="${value}" />`).join('');
  const task = `<bpmn:serviceTask id="Card" name="${name}"><bpmn:extensionElements><camunda:properties>${properties}`
    + '</camunda:properties></bpmn:extensionElements></bpmn:serviceTask>';
  const shape = '<bpmndi:BPMNShape id="Card_di" bpmnElement="Card"><dc:Bounds x="600" y="500" width="130" height="90" /></bpmndi:BPMNShape>';
  const diagram = document.createElement('lekalo-diagram') as LekaloDiagram;
  diagram.style.cssText = 'height: 600px; width: 1000px;';
  document.body.append(diagram);
  onTestFinished(() => diagram.remove());
  void diagram.configure({
    blocks: blocks('ru'), language: 'ru', texts: { ...texts('ru'), 'stage.sales.offer': 'Предложение' },
  });
  await diagram.open(discount
    .replace('</bpmn:process>', `${task}</bpmn:process>`)
    .replace('</bpmndi:BPMNPlane>', `${shape}</bpmndi:BPMNPlane>`));
  return diagram.querySelector('[data-element-id=Card] .djs-label')?.textContent ?? '';
}

it('a move without a name shows the stage it moves to', async () => {
  expect(await drawn('move-stage', { pipeline: 'sales', stage: 'offer' })).toBe('Предложение');
});

it('a stage that is gone leaves the block without words, not with a key', async () => {
  expect(await drawn('move-stage', { pipeline: 'sales', stage: 'gone' })).toBe('');
});

it('a notification without a name shows what it tells', async () => {
  expect(await drawn('notify', { text: 'Скидка согласована' })).toBe('Скидка согласована');
});

it('a block with a name is called by it', async () => {
  expect(await drawn('move-stage', { pipeline: 'sales', stage: 'offer' }, 'Дальше')).toBe('Дальше');
});
