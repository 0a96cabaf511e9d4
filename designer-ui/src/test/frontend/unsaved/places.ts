import { onTestFinished } from 'vitest';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

export interface Place { place: LekaloUnsaved; field: HTMLInputElement }

export function place(): Place {
  const element = document.createElement('lekalo-unsaved') as LekaloUnsaved;
  const field = document.createElement('input');
  element.append(field);
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  return { place: element, field };
}

export function press(element: Element): void {
  const { left, top } = element.getBoundingClientRect();
  document.dispatchEvent(new MouseEvent('mousedown', { clientX: left + 4, clientY: top + 4, bubbles: true, cancelable: true }));
}
