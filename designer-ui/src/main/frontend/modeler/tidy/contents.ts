import { type BpmnElement, type Box, isConnection, isLabel, type Moddle } from '../bpmn';
import { isFrame } from '../blocks/parts';
import { isLane, lanesIn, POOL } from '../lanes/pools';
import { middle } from '../routes/geometry';

export type Drawn = BpmnElement & Box & { host?: Drawn; labels?: Drawn[] };

export function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

export function drawnIn(container: BpmnElement): Drawn[] {
  return (container.children as Drawn[] | undefined ?? []).filter((child) => !isConnection(child) && !isLabel(child));
}

/** What is drawn in it and in all that is in it, names and arrows too. */
export function allIn(container: BpmnElement): Drawn[] {
  return (container.children as Drawn[] | undefined ?? []).flatMap((child) => [child, ...allIn(child)]);
}

/** Remarks and data, which stand beside a step. */
export function isBeside({ type }: BpmnElement): boolean {
  return /^bpmn:(TextAnnotation|Data(Object|Store)Reference)$/.test(type);
}

export function isRemark({ type }: BpmnElement): boolean {
  return type === 'bpmn:TextAnnotation';
}

export function isGroup({ type }: BpmnElement): boolean {
  return type === 'bpmn:Group';
}

/** Arrows go through it, from and to what is in it. */
export function isOpen(element: BpmnElement): boolean {
  return isLane(element) || isGroup(element) || (element.type === POOL && drawnIn(element).length > 0);
}

export function isStep(element: Drawn): boolean {
  return !isOpen(element) && element.type !== POOL && !isBeside(element) && !element.host;
}

export function holdsSteps(element: BpmnElement): boolean {
  return isFrame(element) && drawnIn(element).length > 0;
}

/** What sits on its border. */
export function ridersOf(element: Drawn): Drawn[] {
  return [...element.attachers] as Drawn[];
}

export function labelOf(element: Drawn): Drawn | undefined {
  return element.labels?.[0];
}

/** The innermost lanes from top to bottom. */
export function innerLanes(container: BpmnElement): Drawn[] {
  return (lanesIn(container) as Drawn[]).sort((one, other) => one.y - other.y)
    .flatMap((lane) => (lanesIn(lane).length > 0 ? innerLanes(lane) : [lane]));
}

/** The lane that says so of itself, or else the one that it stands in. */
export function laneOf(step: Drawn, lanes: readonly Drawn[]): Drawn | undefined {
  const { x, y } = middle(step);
  const holds = (lane: Drawn): boolean => y >= lane.y && y <= lane.y + lane.height && x >= lane.x && x <= lane.x + lane.width;
  const names = (lane: Drawn): boolean => ((lane.businessObject.get('flowNodeRef') ?? []) as Moddle[]).includes(step.businessObject);
  return lanes.find(names) ?? lanes.find(holds) ?? lanes[0];
}

/** The step among those given that it stands for: itself, its host, or what it is in. */
export function stepAmong(element: BpmnElement | undefined, steps: ReadonlySet<BpmnElement>): Drawn | undefined {
  for (let at = element as Drawn | undefined; at; at = at.host ?? at.parent as Drawn | undefined) {
    if (steps.has(at)) {
      return at;
    }
  }
  return undefined;
}
