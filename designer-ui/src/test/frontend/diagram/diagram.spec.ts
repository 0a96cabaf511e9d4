import { describe, expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/diagram/lekalo-diagram';
import type { LekaloDiagram } from '../../../main/frontend/diagram/lekalo-diagram';
import { blocks, texts } from '../catalogue';
import discount from '../models/discount.bpmn?raw';

async function openDiagram(): Promise<LekaloDiagram> {
  const diagram = document.createElement('lekalo-diagram') as LekaloDiagram;
  diagram.style.cssText = 'height: 600px; width: 1000px;';
  document.body.append(diagram);
  onTestFinished(() => {
    diagram.remove();
  });
  void diagram.configure({ blocks: blocks('ru'), language: 'ru', texts: texts('ru') });
  await diagram.open(discount);
  return diagram;
}

function marked(diagram: LekaloDiagram, marker: string): (string | null)[] {
  return [...diagram.querySelectorAll(`.${marker}`)].map((element) => element.getAttribute('data-element-id'));
}

describe('a running diagram', () => {
  it('marks tokens, failures, the path taken and the times', async () => {
    const diagram = await openDiagram();

    await diagram.show({
      tokens: [{ elementId: 'Approve', count: 12, failed: false }, { elementId: 'Remind', count: 1, failed: true }],
      visited: [{ elementId: 'Choice', count: 12, text: '<b>2 с</b>' }],
      flows: ['F1', 'F2'],
    });

    expect(marked(diagram, 'lekalo-running')).toEqual(['Approve']);
    expect(marked(diagram, 'lekalo-failed')).toEqual(['Remind']);
    expect(marked(diagram, 'lekalo-taken')).toEqual(['F1', 'F2']);
    expect([...diagram.querySelectorAll('.lekalo-token')].map((token) => token.textContent)).toEqual(['12', '1']);
    expect(diagram.querySelector('.lekalo-time')?.textContent).toBe('<b>2 с</b>');
  });

  it('forgets what was shown before', async () => {
    const diagram = await openDiagram();
    await diagram.show({ tokens: [{ elementId: 'Approve', count: 1, failed: false }], visited: [], flows: ['F1'] });

    await diagram.show({ tokens: [], visited: [{ elementId: 'Nobody', count: 1, text: 'x' }], flows: [] });

    expect(diagram.querySelectorAll('.lekalo-token, .lekalo-time')).toHaveLength(0);
    expect(marked(diagram, 'lekalo-running')).toEqual([]);
  });

  it('tells which element was clicked', async () => {
    const diagram = await openDiagram();
    const clicked: string[] = [];
    diagram.addEventListener('element-clicked', (event) => clicked.push((event as CustomEvent).detail.elementId));

    const hit = diagram.querySelector('[data-element-id="Approve"] .djs-hit') as Element;
    ['mousedown', 'mouseup', 'click'].forEach((type) => hit.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 })));

    expect(clicked).toEqual(['Approve']);
  });
});
