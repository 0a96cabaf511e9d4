import { add } from './file';
import { BPMN, BPMN_DI, DC, DI, ENDS } from './names';

interface Point { readonly x: number; readonly y: number }
interface Box extends Point { readonly width: number; readonly height: number }

const ARROWS = ['sequenceFlow', 'messageFlow', 'association'];
const GAP = 30;

/** Draws the arrows between drawn blocks that the file has no line for; answers whether there were any. */
export function drawMissingEdges(file: Document): boolean {
  const shapes = drawnAs(file, 'BPMNShape');
  const edges = drawnAs(file, 'BPMNEdge');
  const missing = ARROWS.flatMap((name) => [...file.getElementsByTagNameNS(BPMN, name)])
    .filter((arrow) => !edges.has(arrow.getAttribute('id')))
    .map((arrow) => drawEdge(arrow, shapes.get(arrow.getAttribute(ENDS.source)), shapes.get(arrow.getAttribute(ENDS.target))));
  return missing.includes(true);
}

function drawnAs(file: Document, name: string): Map<string | null, Element> {
  const drawings = [...file.getElementsByTagNameNS(BPMN_DI, name)];
  return new Map(drawings.map((drawing) => [drawing.getAttribute('bpmnElement'), drawing]));
}

function drawEdge(arrow: Element, source: Element | undefined, target: Element | undefined): boolean {
  const plane = source?.parentElement;
  const from = source && boxOf(source);
  const to = target && boxOf(target);
  const id = arrow.getAttribute('id');
  if (!id || !plane || !from || !to || plane !== target.parentElement) {
    return false;
  }
  const edge = add(plane, BPMN_DI, 'bpmndi:BPMNEdge', { id: `Edge_${id}`, bpmnElement: id });
  way(from, to).forEach(({ x, y }) => add(edge, DI, 'di:waypoint', { x, y }));
  return true;
}

function boxOf(shape: Element): Box | null {
  const bounds = [...shape.children].find((child) => child.namespaceURI === DC && child.localName === 'Bounds');
  if (!bounds) {
    return null;
  }
  const number = (name: string): number => Number(bounds.getAttribute(name));
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

/** To the right in a line or a step, down or up between the middles, and back to the left below both. */
function way(from: Box, to: Box): Point[] {
  const start = middle(from);
  const end = middle(to);
  const right = from.x + from.width;
  if (right <= to.x) {
    const between = (right + to.x) / 2;
    const step = start.y === end.y ? [] : [{ x: between, y: start.y }, { x: between, y: end.y }];
    return [{ x: right, y: start.y }, ...step, { x: to.x, y: end.y }];
  }
  const isBelow = from.y + from.height <= to.y;
  if (isBelow || to.y + to.height <= from.y) {
    const leaving = isBelow ? from.y + from.height : from.y;
    const arriving = isBelow ? to.y : to.y + to.height;
    const between = (leaving + arriving) / 2;
    const step = start.x === end.x ? [] : [{ x: start.x, y: between }, { x: end.x, y: between }];
    return [{ x: start.x, y: leaving }, ...step, { x: end.x, y: arriving }];
  }
  return around(from, to);
}

function around(from: Box, to: Box): Point[] {
  const start = middle(from);
  const end = middle(to);
  const below = Math.max(from.y + from.height, to.y + to.height) + GAP;
  const side = from.x + from.width + GAP;
  const leaving = start.x === end.x
    ? [{ x: from.x + from.width, y: start.y }, { x: side, y: start.y }, { x: side, y: below }]
    : [{ x: start.x, y: from.y + from.height }, { x: start.x, y: below }];
  return [...leaving, { x: end.x, y: below }, { x: end.x, y: to.y + to.height }];
}

function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
