import type { TextRenderer } from '../bpmn';

const LONGEST = 240;

type Drawing = Record<'createText' | 'getDimensions', (text: string, options?: object) => never>
  & Record<'getExternalLabelBounds' | 'getTextAnnotationBounds', (bounds: object, text: string) => never>;

interface Layout { align?: string; box?: { height?: number } }

/**
 * Draws the beginning of a very long label only: laying out all of it would stall the browser. In a box of their own as many
 * lines stand as have room there. The model keeps it whole.
 */
export class LabelClipping {
  static readonly $inject = ['textRenderer'];

  constructor(textRenderer: TextRenderer) {
    const drawing = textRenderer as unknown as Drawing;
    const { createText, getDimensions } = drawing;
    drawing.createText = (text, options) => within(options, clipped(text), (shown) => createText(shown, options)) as never;
    drawing.getDimensions = (text, options) => getDimensions(clipped(text), options);
    for (const method of ['getExternalLabelBounds', 'getTextAnnotationBounds'] as const) {
      const standard = drawing[method];
      drawing[method] = (bounds, text) => standard(bounds, clipped(text));
    }
  }
}

function within({ align, box }: Layout = {}, text: string, draw: (text: string) => SVGElement): SVGElement {
  const drawn = draw(text);
  const lines = [...drawn.querySelectorAll('tspan')];
  const room = align?.startsWith('center') && box?.height ? Math.max(1, Math.floor(box.height / height(lines))) : lines.length;
  if (lines.length <= room) {
    return drawn;
  }
  const shown = lines.slice(0, room).map(({ textContent }) => textContent ?? '');
  shown.push(`${(shown.pop() ?? '').trimEnd().replace(/.{0,2}$/, '')}…`);
  return draw(shown.join('\n'));
}

/** Of one of several. */
function height([first, second]: SVGElement[]): number {
  return second ? Number(second.getAttribute('y')) - Number(first?.getAttribute('y')) : 0;
}

export function clipped(text: string | undefined): string {
  const whole = text ?? '';
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}
