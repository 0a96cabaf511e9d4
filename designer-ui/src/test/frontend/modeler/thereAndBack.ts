import { expect } from 'vitest';
import type { OpenModeler } from './openModeler';

/** Changes the drawing, takes that back as one step and does it again: each time the file says what it said, in any order. */
export async function thereAndBack(modeler: OpenModeler, change: () => unknown): Promise<void> {
  const before = await said(modeler);

  await change();

  const after = await said(modeler);
  expect(after).not.toEqual(before);
  modeler.stack.undo();
  expect(await said(modeler)).toEqual(before);
  modeler.stack.redo();
  expect(await said(modeler)).toEqual(after);
}

async function said(modeler: OpenModeler): Promise<string[]> {
  const file = new DOMParser().parseFromString(await modeler.editor.xml(), 'application/xml');
  return [...file.documentElement.children].flatMap((child) => linesOf(child, '')).sort();
}

function linesOf(element: Element, path: string): string[] {
  const attributes = [...element.attributes].filter(({ name, value }) => name !== 'name' || value !== '').map(({ name, value }) => `${name}="${value}"`).sort();
  const children = [...element.children].filter((child) => !saysNothing(child));
  const text = children.length === 0 ? element.textContent?.trim() ?? '' : '';
  const here = `${path}/${element.localName}#${element.getAttribute('id') ?? ''}`;
  return [`${here} ${attributes.join(' ')} ${text}`, ...children.flatMap((child) => linesOf(child, here))];
}

/** bpmn-js measures names with the fonts of the browser, and leaves an empty set of lanes behind. */
function saysNothing({ localName, children }: Element): boolean {
  return localName === 'BPMNLabel' || (/laneSet$/i.test(localName) && children.length === 0);
}
