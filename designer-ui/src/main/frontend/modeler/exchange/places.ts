import { BPMN_DI, DC, DI } from './names';

const FARTHEST = 1_000_000;
const LARGEST = 100_000;
const APART = 200;
/** Where an arrow or a name goes farther from all shapes, nobody sees one with the other. */
const WIDEST_GAP = 20_000;

interface Span { from: number; to: number }

/**
 * Gives what has an impossible place or size a usual one beside the rest, and leaves impossible arrows to be drawn anew: a
 * browser would not come to an end with them. Answers whether there were any.
 */
export function mendPlaces(file: Document): boolean {
  const shapes = [...file.getElementsByTagNameNS(BPMN_DI, 'BPMNShape')];
  const bounds = shapes.map(boundsOf);
  const wrong = bounds.filter((one) => !isPlaced(one));
  const right = bounds.filter((one) => !wrong.includes(one));
  const left = Math.min(...right.map((one) => number(one, 'x')), FARTHEST);
  const below = Math.max(...right.map((one) => number(one, 'y') + number(one, 'height')), 0);
  wrong.forEach((one, index) => {
    const size = sizeOf(one.parentElement as Element);
    place(one, { x: (left === FARTHEST ? 0 : left) + index * APART, y: below + APART, ...size });
  });
  const across = spanOf(right, 'x');
  const down = spanOf(right, 'y');
  const isNear = (part: Element): boolean => isWithin(part, 'x', across) && isWithin(part, 'y', down);
  const dropped = [...mislaidLabels(file, isNear), ...mislaidEdges(file, isNear)];
  dropped.forEach((one) => one.remove());
  return wrong.length > 0 || dropped.length > 0;
}

/** Where there are no shapes nothing is far from them. */
function spanOf(placed: Element[], axis: string): Span | undefined {
  const places = placed.map((one) => number(one, axis));
  return places.length === 0 ? undefined : { from: Math.min(...places) - WIDEST_GAP, to: Math.max(...places) + WIDEST_GAP };
}

function isWithin(part: Element, axis: string, span: Span | undefined): boolean {
  const at = number(part, axis);
  return Math.abs(at) <= FARTHEST && (span === undefined || (at >= span.from && at <= span.to));
}

/** A shape without any gets some that are wrong. */
function boundsOf(shape: Element): Element {
  const bounds = [...shape.children].find((child) => child.localName === 'Bounds');
  return bounds ?? shape.insertBefore(shape.ownerDocument.createElementNS(DC, 'dc:Bounds'), shape.firstChild);
}

function mislaidLabels(file: Document, isNear: (part: Element) => boolean): Element[] {
  return [...file.getElementsByTagNameNS(DC, 'Bounds')]
    .filter((bounds) => bounds.parentElement?.localName === 'BPMNLabel' && !(isPlaced(bounds) && isNear(bounds)))
    .map((bounds) => bounds.parentElement as Element);
}

function mislaidEdges(file: Document, isNear: (part: Element) => boolean): Element[] {
  return [...file.getElementsByTagNameNS(BPMN_DI, 'BPMNEdge')].filter((edge) => {
    const points = [...edge.getElementsByTagNameNS(DI, 'waypoint')];
    return points.length < 2 || points.some((point) => !isNear(point));
  });
}

function isPlaced(bounds: Element): boolean {
  return within(bounds, ['x', 'y'], FARTHEST) && within(bounds, ['width', 'height'], LARGEST)
    && number(bounds, 'width') >= 0 && number(bounds, 'height') >= 0;
}

function within(element: Element, names: readonly string[], most: number): boolean {
  return names.every((name) => Math.abs(number(element, name)) <= most);
}

/** Not a number where there is none. */
function number(element: Element, name: string): number {
  return Number(element.getAttribute(name)?.trim() || 'none');
}

function place(bounds: Element, to: Record<string, number>): void {
  Object.entries(to).forEach(([name, value]) => bounds.setAttribute(name, String(value)));
}

function sizeOf(shape: Element): { width: number; height: number } {
  const id = shape.getAttribute('bpmnElement') ?? '';
  const name = shape.ownerDocument.querySelector(`[id="${CSS.escape(id)}"]`)?.localName ?? '';
  if (name.endsWith('Event')) {
    return { width: 36, height: 36 };
  }
  return name.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 140, height: 80 };
}
