import type { BpmnElement, Box } from '../bpmn';
import { lanesIn, POOL } from '../lanes/pools';
import { around, grown, middle } from '../routes/geometry';
import { type Arranged, arrange, type Wish } from './arrange';
import { allIn, boxOf, type Drawn, drawnIn, innerLanes, isGroup, labelOf } from './contents';
import { Plan } from './Plan';

const HEAD = 30;
const POOLS = { before: 40, after: 50, padding: 40, gap: 60, least: 600 } as const;
const GROUP = 20;

/** Arranges all that is drawn there: one process, or pools one below the other with their lanes. */
export function wholePlan(root: BpmnElement, wish: Wish): Plan {
  const drawn = drawnIn(root).filter((one) => !isGroup(one));
  const pools = drawn.filter(({ type }) => type === POOL).sort((one, other) => one.y - other.y);
  const others = drawn.filter(({ type }) => type !== POOL);
  const plan = new Plan();
  if (pools.length > 0) {
    stackPools(plan, pools, wish);
  }
  if (others.length > 0) {
    const below = pools.length > 0 ? plan.extent().height + POOLS.gap : 0;
    plan.take(arrange(root, others, wish).plan, 0, below);
  }
  putGroups(plan, root);
  return plan;
}

function stackPools(plan: Plan, pools: readonly Drawn[], wish: Wish): void {
  const arranged = new Map(pools.filter(isArranged).map((pool) => [pool, arrange(pool, drawnIn(pool).filter(isInside), wish)]));
  const heads = (pool: Drawn): number => HEAD * (1 + depthOf(pool));
  const widths = pools.map((pool) => {
    const inner = arranged.get(pool);
    return inner ? inner.width + heads(pool) + POOLS.before + POOLS.after : isKept(pool) ? pool.width : POOLS.least;
  });
  const width = Math.ceil(Math.max(...widths) / 10) * 10;
  let y = 0;
  pools.forEach((pool) => {
    const inner = arranged.get(pool);
    if (isKept(pool)) {
      allIn(pool).filter((one) => 'width' in one).forEach((one) =>
        plan.put(one, { ...boxOf(one), x: one.x - pool.x, y: one.y - pool.y + y }));
      plan.put(pool, { x: 0, y, width: pool.width, height: pool.height });
    } else if (inner) {
      putPool(plan, pool, inner, { x: 0, y, width, height: 0 });
    } else {
      plan.put(pool, { x: 0, y, width, height: pool.height });
    }
    y += plan.at(pool).height + POOLS.gap;
  });
}

function isInside(one: Drawn): boolean {
  return one.type !== 'bpmn:Lane' && !isGroup(one);
}

/** One that is drawn from top to bottom is left as it is. */
function isKept(pool: Drawn): boolean {
  return pool.di['isHorizontal'] === false;
}

function isArranged(pool: Drawn): boolean {
  return drawnIn(pool).some(isInside) && !isKept(pool);
}

function depthOf(container: BpmnElement): number {
  return Math.max(0, ...lanesIn(container).map((lane) => 1 + depthOf(lane)));
}

function putPool(plan: Plan, pool: Drawn, { plan: inner, strips, height }: Arranged, at: Box): void {
  const lanes = innerLanes(pool);
  const padding = lanes.length > 0 ? 0 : POOLS.padding;
  plan.take(inner, HEAD * (1 + depthOf(pool)) + POOLS.before, at.y + padding);
  plan.put(pool, { ...at, height: Math.ceil((height + 2 * padding) / 10) * 10 });
  lanes.forEach((lane) => {
    const strip = strips.get(lane.id);
    if (strip) {
      plan.put(lane, { x: 0, y: at.y + strip.y, width: at.width, height: strip.height });
    }
  });
  (lanesIn(pool) as Drawn[]).forEach((lane) => putLane(plan, lane, HEAD, at.width));
}

function putLane(plan: Plan, lane: Drawn, x: number, right: number): void {
  const inner = lanesIn(lane) as Drawn[];
  inner.forEach((one) => putLane(plan, one, x + HEAD, right));
  const { y, height } = inner.length > 0 ? around(inner.map((one) => plan.at(one))) : plan.at(lane);
  plan.put(lane, { x, y, width: right - x, height });
}

/** A group goes on to surround what it did. */
function putGroups(plan: Plan, root: BpmnElement): void {
  const all = allIn(root).filter((one) => 'width' in one);
  all.filter(isGroup).forEach((group) => {
    const inside = all.filter((one) => plan.boxes.has(one) && holds(group, one));
    const box = inside.length > 0 ? grown(around(inside.map((one) => plan.at(one))), GROUP) : boxOf(group);
    plan.put(group, box);
    const name = labelOf(group);
    if (name) {
      plan.put(name, { ...boxOf(name), x: box.x + (box.width - name.width) / 2, y: box.y });
    }
  });
}

function holds(group: Drawn, one: Drawn): boolean {
  const { x, y } = middle(one);
  return x > group.x && x < group.x + group.width && y > group.y && y < group.y + group.height && one.width < group.width;
}
