import { expect, it, onTestFinished, vi } from 'vitest';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

function line(): { input: HTMLInputElement; told: string[] } {
  const frame = document.createElement('div');
  frame.innerHTML = '<lekalo-unsaved saves-itself><vaadin-text-field><input></vaadin-text-field></lekalo-unsaved>';
  document.body.append(frame);
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    frame.remove();
  });
  const told: string[] = [];
  const input = frame.querySelector('input') as HTMLInputElement;
  frame.querySelector('vaadin-text-field')?.addEventListener('change', () => told.push(input.value));
  return { input, told };
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

it('where all is saved by itself a line tells what it holds once one stops writing, and once only', () => {
  const { input, told } = line();

  type(input, 'Ag');
  vi.advanceTimersByTime(600);
  type(input, 'Agree');
  vi.advanceTimersByTime(600);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(10_000);

  expect(told).toEqual(['Agree']);
});

it('a name that is written on the drawing is asked for as long as it is written', () => {
  const { input } = line();
  const place = input.closest('lekalo-unsaved') as LekaloUnsaved;
  const name = document.createElement('div');
  name.contentEditable = 'true';
  place.append(name);

  name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  vi.advanceTimersByTime(20_000);
  expect(place.isTouched()).toBe(true);
  name.remove();
  vi.advanceTimersByTime(5000);

  expect(place.isTouched()).toBe(false);
});
