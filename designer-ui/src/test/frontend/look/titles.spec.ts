import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '../../../main/frontend/themes/lekalo/shell.css';
import '../../../main/frontend/themes/lekalo/tasks.css';
import { page } from 'vitest/browser';
import { expect, it, onTestFinished } from 'vitest';

const TITLE = 'Согласование договора поставки окон, посёлок Солнечный';

async function shown(kind: string, width: number): Promise<HTMLElement> {
  await page.viewport(width, 700);
  const frame = document.createElement('div');
  frame.style.cssText = `display: flex; width: ${width - 120}px`;
  frame.innerHTML = `<div class="${kind}">${TITLE}</div>`;
  document.body.append(frame);
  onTestFinished(async () => {
    frame.remove();
    await page.viewport(1280, 800);
  });
  return frame.firstElementChild as HTMLElement;
}

function isCut(title: HTMLElement): boolean {
  return title.scrollWidth > title.clientWidth || title.scrollHeight > title.clientHeight + 1;
}

it.each(['page-title', 'task-row-name'])('on a phone a long title goes on in a second line: %s', async (kind) => {
  expect(isCut(await shown(kind, 390))).toBe(false);
});

it('where there is room a title stands in one line', async () => {
  const title = await shown('page-title', 1200);

  expect(isCut(title)).toBe(false);
  expect(title.clientHeight).toBeLessThan(2 * parseFloat(getComputedStyle(title).fontSize));
});
