import type { TextRenderer } from '../bpmn';

const LONGEST = 240;

type Drawing = Record<'createText' | 'getDimensions', (text: string, options?: object) => never>
  & Record<'getExternalLabelBounds' | 'getTextAnnotationBounds', (bounds: object, text: string) => never>;

/** Draws the beginning of a very long label only: laying out all of it would stall the browser. The model keeps it whole. */
export class LabelClipping {
  static readonly $inject = ['textRenderer'];

  constructor(textRenderer: TextRenderer) {
    const drawing = textRenderer as unknown as Drawing;
    for (const method of ['createText', 'getDimensions'] as const) {
      const standard = drawing[method];
      drawing[method] = (text, options) => standard(clipped(text), options);
    }
    for (const method of ['getExternalLabelBounds', 'getTextAnnotationBounds'] as const) {
      const standard = drawing[method];
      drawing[method] = (bounds, text) => standard(bounds, clipped(text));
    }
  }
}

export function clipped(text: string | undefined): string {
  const whole = text ?? '';
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}
