import { BPMN_DI, DC, DI } from './names';

const FARTHEST = 1_000_000;
const LARGEST = 100_000;
const APART = 200;

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
  const dropped = [...mislaidLabels(file), ...mislaidEdges(file)];
  dropped.forEach((one) => one.remove());
  return wrong.length > 0 || dropped.length > 0;
}

/** A shape without any gets some that are wrong. */
function boundsOf(shape: Element): Element {
  const bounds = [...shape.children].find((child) => child.localName === 'Bounds');
  return bounds ?? shape.insertBefore(shape.ownerDocument.createElementNS(DC, 'dc:Bounds'), shape.firstChild);
}

function mislaidLabels(file: Document): Element[] {
  return [...file.getElementsByTagNameNS(DC, 'Bounds')]
    .filter((bounds) => bounds.parentElement?.localName === 'BPMNLabel' && !isPlaced(bounds))
    .map((bounds) => bounds.parentElement as Element);
}

function mislaidEdges(file: Document): Element[] {
  return [...file.getElementsByTagNameNS(BPMN_DI, 'BPMNEdge')].filter((edge) => {
    const points = [...edge.getElementsByTagNameNS(DI, 'waypoint')];
    return points.length < 2 || points.some((point) => !within(point, ['x', 'y'], FARTHEST));
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
