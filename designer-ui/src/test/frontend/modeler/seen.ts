import type { BpmnElement, Canvas, Point } from '../../../main/frontend/modeler/bpmn';
import type { OpenModeler } from './openModeler';

interface Rect { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
interface Line { readonly of: string; readonly from: Point; readonly to: Point }
type Any = BpmnElement & { waypoints?: Point[]; labelTarget?: Any; host?: Any };

/** What a person would see wrong with a drawing, by nothing but its geometry; each as words. */
export function faultsIn(modeler: OpenModeler): string[] {
  const canvas = modeler.service<Canvas>('canvas');
  const all = modeler.service<{ getAll(): Any[] }>('elementRegistry').getAll().filter((one) => one.parent && !isHidden(one))
    .filter((one) => canvas.findRoot(one as never) === canvas.getRootElement());
  const arrows = all.filter((one) => one.waypoints);
  const blocks = all.filter((one) => !one.waypoints && !one.labelTarget && !isOpen(one));
  const names = all.filter((one) => one.labelTarget);
  const lines = arrows.flatMap(linesOf);
  return [
    ...arrows.flatMap((arrow) => blocks.filter((block) => !isAround(arrow, block))
      .filter((block) => linesOf(arrow).some((line) => hits(line, rect(block, -2)))).map(({ id }) => `${arrow.id} through ${id}`)),
    ...arrows.flatMap((arrow) => [arrow.source, arrow.target].filter((end) => linesOf(arrow).slice(1, -1)
      .some((line) => hits(line, rect(end as Any, -2)))).map((end) => `${arrow.id} back through ${end?.id}`)),
    ...lines.flatMap((line, at) => lines.slice(at + 1).filter((other) => other.of !== line.of && runTogether(line, other))
      .map((other) => `${line.of} along ${other.of}`)),
    ...names.flatMap((name) => lines.filter((line) => hits(line, rect(name, -1)))
      .map((line) => `${line.of} over the name of ${name.labelTarget?.id}`)),
    ...blocks.flatMap((block, at) => blocks.slice(at + 1).filter((other) => areApart(block, other))
      .filter((other) => overlap(rect(block, 0), rect(other, 0))).map((other) => `${block.id} over ${other.id}`)),
    ...names.flatMap((name) => blocks.filter((block) => overlap(rect(name, -1), rect(block, 0)))
      .filter((block) => !isIn(name.labelTarget as Any, block) && block.type !== 'bpmn:SubProcess').map((block) => `the name of ${name.labelTarget?.id} over ${block.id}`)),
  ];
}

export function linesOf(arrow: Any): Line[] {
  const points = arrow.waypoints ?? [];
  return points.slice(1).map((to, at) => ({ of: arrow.id, from: points[at] as Point, to }));
}

function isHidden(element: Any): boolean {
  return (element as { hidden?: boolean }).hidden === true;
}

function isOpen({ type, children }: Any): boolean {
  return type === 'bpmn:Lane' || type === 'bpmn:Group' || (type === 'bpmn:Participant' && children.length > 0);
}

function isIn(element: Any, block: Any): boolean {
  return element === block || (element.parent !== undefined && element.parent !== null && isIn(element.parent as Any, block));
}

function isAround({ source, target }: Any, block: Any): boolean {
  return isIn(source as Any, block) || isIn(target as Any, block);
}

function areApart(one: Any, other: Any): boolean {
  return !isIn(one, other) && !isIn(other, one) && one.host !== other && other.host !== one;
}

function rect({ x, y, width, height }: Any, by: number): Rect {
  return { left: x - by, top: y - by, right: x + width + by, bottom: y + height + by };
}

function overlap(one: Rect, other: Rect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function hits({ from, to }: Line, box: Rect): boolean {
  const isNear = Math.max(from.x, to.x) > box.left && Math.min(from.x, to.x) < box.right
    && Math.max(from.y, to.y) > box.top && Math.min(from.y, to.y) < box.bottom;
  if (!isNear) {
    return false;
  }
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2);
  const part = (at: number): number => at / Math.max(1, steps);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return Array.from({ length: steps + 1 }, (_, at) => ({ x: from.x + dx * part(at), y: from.y + dy * part(at) }))
    .some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
}

function runTogether(one: Line, other: Line): boolean {
  return (['x', 'y'] as const).some((axis) => {
    const across = axis === 'x' ? 'y' : 'x';
    const isStraight = [one, other].every(({ from, to }) => Math.abs(from[across] - to[across]) < 1);
    const begin = Math.max(Math.min(one.from[axis], one.to[axis]), Math.min(other.from[axis], other.to[axis]));
    const end = Math.min(Math.max(one.from[axis], one.to[axis]), Math.max(other.from[axis], other.to[axis]));
    return isStraight && Math.abs(one.from[across] - other.from[across]) < 4 && end - begin > 1;
  });
}
