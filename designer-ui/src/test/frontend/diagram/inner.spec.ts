import { describe, expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/diagram/lekalo-diagram';
import type { LekaloDiagram } from '../../../main/frontend/diagram/lekalo-diagram';
import { blocks, texts } from '../catalogue';
import parts from '../models/parts.bpmn?raw';

const NOTHING = { visited: [], flows: [] };

async function openDiagram(): Promise<LekaloDiagram> {
  const diagram = document.createElement('lekalo-diagram') as LekaloDiagram;
  diagram.style.cssText = 'display: block; height: 600px; width: 1000px;';
  document.body.append(diagram);
  onTestFinished(() => diagram.remove());
  void diagram.configure({ blocks: blocks('ru'), language: 'ru', texts: texts('ru') });
  await diagram.open(parts);
  return diagram;
}

function tokens(diagram: LekaloDiagram): Record<string, string> {
  return Object.fromEntries([...diagram.querySelectorAll<HTMLElement>('.lekalo-token')].map((token) =>
    [token.closest<HTMLElement>('.djs-overlays')?.dataset['containerId'] ?? '', token.textContent ?? '']));
}

function seen(diagram: LekaloDiagram, id: string): boolean {
  return (diagram.querySelector(`[data-element-id="${id}"]`)?.getBoundingClientRect().width ?? 0) > 0;
}

describe('what happens in closed parts', () => {
  it('shows on them, counted together, with what failed', async () => {
    const diagram = await openDiagram();

    await diagram.show({
      ...NOTHING,
      tokens: [
        { elementId: 'Measure', count: 2, failed: true }, { elementId: 'Deep', count: 1, failed: false },
        { elementId: 'Call', count: 5, failed: false },
      ],
    });

    expect(tokens(diagram)).toEqual({ Measure: '2', Deep: '3', Closed: '3', Call: '5' });
    const failed = [...diagram.querySelectorAll<HTMLElement>('.djs-overlays:has(.lekalo-token-failed)')];
    expect(failed.map(({ dataset }) => dataset['containerId']).sort()).toEqual(['Closed', 'Deep', 'Measure']);
    expect(diagram.querySelector('[data-element-id="Closed"]')?.classList).toContain('lekalo-failed');
  });

  it('is looked at by opening them', async () => {
    const diagram = await openDiagram();
    await diagram.show({ tokens: [], visited: [{ elementId: 'ClosedStart', count: 1, text: '2 с' }], flows: ['F4'] });

    diagram.querySelector<HTMLElement>('.bjs-drilldown[title="Открыть: Подпроцесс"]')?.click();

    expect([seen(diagram, 'ClosedStart'), seen(diagram, 'Bare')]).toEqual([true, false]);
    expect(diagram.querySelector('[data-element-id="F4"]')?.classList).toContain('lekalo-taken');
    expect(diagram.querySelector('.lekalo-path')?.textContent).toBe('Весь процессПодпроцесс');
  });

  it('is led to once by what is chosen beside the drawing, and stays left when it goes on', async () => {
    const diagram = await openDiagram();

    await diagram.show({ ...NOTHING, tokens: [], selected: 'Measure' });
    expect(seen(diagram, 'Measure')).toBe(true);
    diagram.querySelector<HTMLElement>('.lekalo-path > button')?.click();
    await diagram.show({ ...NOTHING, tokens: [{ elementId: 'Measure', count: 1, failed: false }], selected: 'Measure' });

    expect(seen(diagram, 'Measure')).toBe(false);
    await diagram.show({ ...NOTHING, tokens: [], selected: 'Call' });
    await diagram.show({ ...NOTHING, tokens: [], selected: 'Measure' });
    expect(seen(diagram, 'Measure')).toBe(true);
  });
});
