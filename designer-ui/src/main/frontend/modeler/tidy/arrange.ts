import { type BpmnElement, type Box, isConnection } from '../bpmn';
import {
  type Drawn, drawnIn, holdsSteps, innerLanes, isBeside, isGroup, isRemark, isStep, labelOf, laneOf, ridersOf, stepAmong,
} from './contents';
import { type Link, type Step } from './columns';
import { type Order, orderOf, type Strip } from './order';
import { Plan } from './Plan';

const FRAME = { left: 40, right: 40, top: 50, bottom: 40 } as const;
const NAME_GAP = 6;
const BESIDE_GAP = 30;
const EVENT = 36;

export interface Wish { readonly width: number; readonly room: number }

export interface Arranged {
  readonly plan: Plan;
  readonly strips: ReadonlyMap<string, Strip>;
  readonly width: number;
  readonly height: number;
}

/** Arranges steps of one container, each with what is in it, on its border, beside it and its name. It begins at 0, 0. */
export function arrange(container: BpmnElement, chosen: readonly Drawn[], wish: Wish): Arranged {
  const lanes = innerLanes(container);
  const beside = besideOf(chosen);
  const alone = chosen.filter((one) => isBeside(one) && ![...beside.values()].flat().includes(one));
  const steps = [...chosen.filter(isStep), ...alone].sort(byStart);
  const inner = new Map(steps.filter(holdsSteps).map((frame) => [frame, arrange(frame, drawnIn(frame), wish)]));
  const sized = steps.map((step) => sizeOf(step, inner.get(step), beside.get(step) ?? [], laneOf(step, lanes)?.id ?? ''));
  const order = orderOf(sized, linksOf(steps), { ...wish, lanes: lanes.map(({ id }) => id) });
  const plan = new Plan();
  steps.forEach((step) => {
    const { x, y } = order.middles.get(step.id) as { x: number; y: number };
    const frame = inner.get(step);
    const [width, height] = frame ? frameSize(frame) : [step.width, step.height];
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    plan.put(step, box);
    if (frame) {
      plan.take(frame.plan, box.x + FRAME.left, box.y + FRAME.top);
    } else {
      carry(plan, step, box);
    }
    putOnBorder(plan, step, box);
    putName(plan, step, box);
    putBeside(plan, step, box, beside.get(step) ?? []);
  });
  return { plan, strips: order.strips, ...extentOf(order, sized) };
}

function extentOf({ width, height }: Order, sized: readonly Step[]): { width: number; height: number } {
  return sized.length > 0 ? { width, height } : { width: 0, height: 0 };
}

function byStart(one: Drawn, other: Drawn): number {
  const rank = ({ type }: Drawn): number => Number(type !== 'bpmn:StartEvent');
  return rank(one) - rank(other) || one.x - other.x || one.y - other.y;
}

/** Of each step what stands beside it. */
function besideOf(chosen: readonly Drawn[]): Map<Drawn, Drawn[]> {
  const steps = new Set(chosen.filter(isStep));
  const found = new Map<Drawn, Drawn[]>();
  chosen.filter(isBeside).forEach((one) => {
    const ends = arrowsAt(one).flatMap(({ source, target }) => [source, target])
      .filter((end): end is BpmnElement => end !== undefined && end !== one).map((end) => (isConnection(end) ? end.source : end));
    const step = ends.map((end) => stepAmong(end, steps)).find((end) => end !== undefined);
    if (step) {
      found.set(step, [...found.get(step) ?? [], one]);
    }
  });
  return found;
}

function arrowsAt(element: Drawn): BpmnElement[] {
  return [...element.incoming, ...element.outgoing] as unknown as BpmnElement[];
}

function linksOf(steps: readonly Drawn[]): Link[] {
  const known = new Set<BpmnElement>(steps);
  return steps.flatMap((step) => [step, ...ridersOf(step)]).flatMap((from) =>
    (from.outgoing as unknown as BpmnElement[]).filter(({ type }) => type === 'bpmn:SequenceFlow').flatMap((flow) => {
      const [source, target] = [stepAmong(from, known), stepAmong(flow.target, known)];
      const name = labelOf(flow as Drawn)?.width ?? 0;
      return source && target ? [{ from: source.id, to: target.id, name, isAside: from.host !== undefined }] : [];
    }));
}

function frameSize({ width, height }: Arranged): [number, number] {
  return [Math.max(200, width + FRAME.left + FRAME.right), Math.max(120, height + FRAME.top + FRAME.bottom)];
}

/** Names of events and data stand below them, those of gateways above. */
function isNamedAbove({ type }: Drawn): boolean {
  return /Gateway$/.test(type);
}

function sizeOf(step: Drawn, frame: Arranged | undefined, beside: readonly Drawn[], lane: string): Step {
  const [width, height] = frame ? frameSize(frame) : [step.width, step.height];
  const name = labelOf(step);
  const named = name ? name.height + NAME_GAP : 0;
  const border = Math.max(0, ...ridersOf(step).map((event) => EVENT / 2 + (labelOf(event)?.height ?? 0) + NAME_GAP));
  const remarks = beside.filter(isRemark);
  const data = beside.filter((one) => !isRemark(one));
  const wide = (row: readonly Drawn[]): number => row.reduce((sum, one) => sum + one.width + BESIDE_GAP, -BESIDE_GAP);
  const high = (row: readonly Drawn[]): number =>
    (row.length > 0 ? Math.max(...row.map((one) => one.height + (labelOf(one)?.height ?? 0))) + BESIDE_GAP : 0);
  return {
    id: step.id, lane, height, width: Math.max(width, name?.width ?? 0, wide(remarks), wide(data)),
    above: (isNamedAbove(step) ? named : 0) + high(remarks), below: (isNamedAbove(step) ? 0 : named) + border + high(data),
  };
}

/** What is in a part that is not arranged goes with it. */
function carry(plan: Plan, step: Drawn, box: Box): void {
  drawnIn(step).forEach((child) => {
    const moved = { x: child.x + box.x - step.x, y: child.y + box.y - step.y, width: child.width, height: child.height };
    plan.put(child, moved);
    carry(plan, child, moved);
  });
}

/** All at the lower border, from the right, in the order that they had. */
function putOnBorder(plan: Plan, step: Drawn, box: Box): void {
  const events = ridersOf(step).sort((one, other) => other.x - one.x);
  const apart = Math.min(50, (box.width - 40) / Math.max(1, events.length));
  events.forEach((event, index) => {
    const middle = { x: Math.round(box.x + box.width - 30 - index * apart), y: box.y + box.height };
    const place = { x: middle.x - event.width / 2, y: middle.y - event.height / 2, width: event.width, height: event.height };
    plan.put(event, place);
    const name = labelOf(event);
    if (name) {
      const isRight = events.length > 1 && index === 0;
      const x = isRight ? middle.x + NAME_GAP : middle.x - NAME_GAP - name.width;
      plan.put(name, { x, y: place.y + place.height, width: name.width, height: name.height });
    }
  });
}

function putName(plan: Plan, step: Drawn, box: Box): void {
  const name = labelOf(step);
  if (name) {
    const y = isNamedAbove(step) ? box.y - NAME_GAP - name.height : box.y + box.height + NAME_GAP;
    plan.put(name, { x: box.x + (box.width - name.width) / 2, y, width: name.width, height: name.height });
  }
}

/** Remarks above, data below. */
function putBeside(plan: Plan, step: Drawn, box: Box, beside: readonly Drawn[]): void {
  const name = labelOf(step);
  const named = name ? name.height + NAME_GAP : 0;
  [true, false].forEach((isAbove) => {
    const row = beside.filter((one) => isRemark(one) === isAbove && !isGroup(one));
    const width = row.reduce((sum, one) => sum + one.width + BESIDE_GAP, -BESIDE_GAP);
    let x = Math.round(box.x + box.width / 2 - width / 2);
    row.forEach((one) => {
      const away = BESIDE_GAP + (isNamedAbove(step) === isAbove ? named : 0);
      const below = box.y + box.height + away + (ridersOf(step).length > 0 ? EVENT / 2 : 0);
      const y = isAbove ? Math.floor((box.y - away) / 10) * 10 - one.height : below;
      const place = { x, y, width: one.width, height: one.height };
      plan.put(one, place);
      putName(plan, one, place);
      x += one.width + BESIDE_GAP;
    });
  });
}
