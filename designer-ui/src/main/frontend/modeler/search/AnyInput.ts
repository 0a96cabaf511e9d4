import type { Canvas } from '../bpmn';

/** The search looks for what is typed key by key; what comes otherwise, by pasting or by voice, is looked for as well. */
export class AnyInput {
  static readonly $inject = ['canvas'];

  constructor(canvas: Canvas) {
    canvas.getContainer().addEventListener('input', ({ target }) => {
      if (target instanceof HTMLElement && target.closest('.djs-search-container')) {
        target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
      }
    });
  }
}
