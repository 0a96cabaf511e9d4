import { add, childrenOf, freeId } from './file';
import { BPMN, BPMN_DI, DC } from './names';

const ROW = 140;
const HEAD = 30;
const MARGIN = 50;
const OTHER = { height: 80, gap: 60 } as const;

interface Box { x: number; y: number; width: number; height: number }
interface Node extends Box { readonly bounds: Element; readonly lane: Element | null }
interface Strip { readonly lane: Element | null; readonly rows: readonly number[]; readonly y: number; readonly height: number }

/**
 * Puts the steps of a process that was just laid out into its lanes, one below the other, in the order of the columns they have,
 * and draws its pool and those of others. Nothing where the process has neither. Its arrows are left to be drawn anew.
 */
export function drawLanes(file: Document, process: Element, diagram: Element): void {
  const [plane] = childrenOf(diagram, BPMN_DI, 'BPMNPlane');
  const lanes = lanesOf(process);
  const pool = poolOf(file, process) ?? (lanes.length > 0 && process.getAttribute('id') ? newPool(file, process) : undefined);
  if (!plane || !pool || childrenOf(plane, BPMN_DI, 'BPMNShape').length === 0) {
    return;
  }
  const own = new Set([...process.children].map((child) => child.getAttribute('id')));
  const depth = Math.max(0, ...lanes.map((lane) => depthOf(lane, process)));
  const nodes = nodesIn(plane, process, own, lanes.filter((lane) => lanesOf(lane).length === 0));
  const left = HEAD * (depth + 1) + MARGIN - Math.min(...nodes.map(({ x }) => x));
  const strips = stripsOf(nodes, lanes);
  const width = Math.max(...nodes.map((node) => node.x + node.width)) + left + MARGIN;
  nodes.forEach((node) => place(node, left, strips));
  childrenOf(plane, BPMN_DI, 'BPMNEdge').filter((edge) => own.has(edge.getAttribute('bpmnElement'))).forEach((edge) => edge.remove());
  const height = heightOf(strips);
  drawBox(plane, pool, { x: 0, y: 0, width, height });
  lanes.forEach((lane) => {
    const covered = strips.filter((strip) => strip.lane && lane.contains(strip.lane));
    const x = HEAD * depthOf(lane, process);
    const [first] = covered;
    if (first && lane.getAttribute('id')) {
      drawBox(plane, lane, { x, y: first.y, width: width - x, height: heightOf(covered) });
    }
  });
  drawOthers(plane, pool, width, height);
}

/** One after another as they stand in the file, inner ones behind the outer. */
function lanesOf(parent: Element): Element[] {
  const sets = childrenOf(parent, BPMN, 'laneSet', 'childLaneSet');
  return sets.flatMap((set) => childrenOf(set, BPMN, 'lane')).flatMap((lane) => [lane, ...lanesOf(lane)]);
}

function depthOf(lane: Element, process: Element): number {
  const outer = lane.parentElement?.parentElement;
  return !outer || outer === process ? 1 : depthOf(outer, process) + 1;
}

function poolOf(file: Document, process: Element): Element | undefined {
  const pools = childrenOf(file.documentElement, BPMN, 'collaboration').flatMap((one) => childrenOf(one, BPMN, 'participant'));
  return pools.find((pool) => local(pool.getAttribute('processRef')) === process.getAttribute('id'));
}

function newPool(file: Document, process: Element): Element {
  const collaboration = add(file.documentElement, BPMN, 'bpmn:collaboration', { id: freeId(file, 'Collaboration') });
  file.documentElement.insertBefore(collaboration, process);
  return add(collaboration, BPMN, 'bpmn:participant', {
    id: freeId(file, 'Participant'), name: process.getAttribute('name') ?? '', processRef: process.getAttribute('id') ?? '',
  });
}

function nodesIn(plane: Element, process: Element, own: ReadonlySet<string | null>, lanes: readonly Element[]): Node[] {
  const homes = new Map(lanes.flatMap((lane) => childrenOf(lane, BPMN, 'flowNodeRef')
    .map((reference) => [local(reference.textContent), lane] as const)).reverse());
  const hosts = new Map([...process.children].map((child) => [child.getAttribute('id'), local(child.getAttribute('attachedToRef'))]));
  return childrenOf(plane, BPMN_DI, 'BPMNShape').filter((shape) => own.has(shape.getAttribute('bpmnElement'))).flatMap((shape) => {
    const id = shape.getAttribute('bpmnElement') ?? '';
    const [bounds] = childrenOf(shape, DC, 'Bounds');
    const lane = homes.get(id) ?? homes.get(hosts.get(id) ?? '') ?? null;
    return bounds ? [{ bounds, lane, ...boxOf(bounds) }] : [];
  });
}

/** Each lane is as high as the rows that its steps had; what stands in none comes below them all. */
function stripsOf(nodes: readonly Node[], lanes: readonly Element[]): Strip[] {
  const inner = lanes.filter((lane) => lanesOf(lane).length === 0);
  const homeless = nodes.some(({ lane }) => lane === null) ? [null] : [];
  return [...inner, ...homeless].reduce<Strip[]>((strips, lane) => {
    const above = strips.at(-1);
    const rows = rowsOf(nodes.filter((node) => node.lane === lane));
    return [...strips, { lane, rows, y: above ? above.y + above.height : 0, height: Math.max(1, rows.length) * ROW }];
  }, []);
}

function rowsOf(nodes: readonly Node[]): number[] {
  return [...new Set(nodes.map(rowOf))].sort((one, other) => one - other);
}

function rowOf({ y }: Box): number {
  return Math.floor(y / ROW);
}

/** In its strip as far from the top of its row as it was. */
function place(node: Node, left: number, strips: readonly Strip[]): void {
  const { y, rows } = strips.find(({ lane }) => lane === node.lane) as Strip;
  const row = rowOf(node);
  node.bounds.setAttribute('x', String(node.x + left));
  node.bounds.setAttribute('y', String(y + (rows.indexOf(row) - row) * ROW + node.y));
}

function drawOthers(plane: Element, pool: Element, width: number, height: number): void {
  const collaboration = pool.parentElement as Element;
  plane.setAttribute('bpmnElement', collaboration.getAttribute('id') ?? '');
  childrenOf(collaboration, BPMN, 'participant').filter((other) => other !== pool).forEach((other, index) => {
    const y = height + OTHER.gap + index * (OTHER.height + OTHER.gap);
    drawBox(plane, other, { x: 0, y, width, height: OTHER.height });
  });
}

function drawBox(plane: Element, drawn: Element, { x, y, width, height }: Box): void {
  const id = drawn.getAttribute('id') ?? '';
  const shape = add(plane, BPMN_DI, 'bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: id, isHorizontal: true });
  add(shape, DC, 'dc:Bounds', { x, y, width, height });
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

function boxOf(bounds: Element): Box {
  const number = (name: string): number => Number(bounds.getAttribute(name));
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

/** Without the prefix that a reference may have. */
function local(reference: string | null): string {
  const name = reference?.trim() ?? '';
  return name.slice(name.lastIndexOf(':') + 1);
}
