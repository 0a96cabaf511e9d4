import type { BpmnElement, Box } from '../bpmn';
import { around, grown, meet, middle } from '../routes/geometry';
import { arrange, type Arranged } from './arrange';
import { type Drawn, drawnIn, innerLanes, isOpen, isStep, laneOf, ridersOf } from './contents';
import { Plan } from './Plan';

const AWAY = 20;
const FARTHEST = 60;

/** Ways to arrange what is selected so that it covers nothing else and stays in what it is in; at last one that moves nothing. */
export function selectedPlans(chosen: readonly Drawn[], width: number, rooms: readonly number[]): (() => Plan)[] {
  const containers = [...new Set(chosen.map(({ parent }) => parent as BpmnElement))];
  const plan = (room: number): Plan => {
    const whole = new Plan();
    containers.forEach((container) => {
      const own = chosen.filter((one) => one.parent === container && !isOpen(one) && !one.host);
      const isSeveral = own.filter(isStep).length > 1;
      const placed = isSeveral && placedIn(container as Drawn, own, arrange(container, own, { width, room }));
      if (placed) {
        whole.take(placed, 0, 0);
      }
    });
    return whole;
  };
  return [...rooms.map((room) => () => plan(room)), () => new Plan()];
}

/** Where it was, or as near to there as it has room. */
function placedIn(container: Drawn, chosen: readonly Drawn[], arranged: Arranged): Plan | undefined {
  const { plan } = arranged;
  const lanes = innerLanes(container);
  if (lanes.length > 0) {
    intoLanes(plan, chosen, lanes, arranged);
  }
  const own = new Set([...plan.boxes.keys()]);
  const others = drawnIn(container).filter((one) => !isOpen(one) && !own.has(one)).map((one) => grown(one, AWAY));
  const [was, is] = [around(chosen), around([...plan.boxes].filter(([one]) => chosen.includes(one)).map(([, box]) => box))];
  const [dx, dy] = [round(was.x - is.x), lanes.length > 0 ? 0 : round(middle(was).y - middle(is).y)];
  const boxes = [...plan.boxes.values()];
  const bounds = 'width' in container ? grown(container, -10) : undefined;
  const fits = (x: number, y: number): boolean => boxes.every((box) => {
    const there = { ...box, x: box.x + x, y: box.y + y };
    return others.every((other) => !meet(other, there)) && (!bounds || holds(bounds, there));
  });
  const free = steps(lanes.length > 0).find(([x, y]) => fits(dx + x, dy + y));
  if (!free) {
    return undefined;
  }
  const placed = new Plan();
  placed.take(plan, dx + free[0], dy + free[1]);
  return placed;
}

/** Around the place, nearer ones first; sideways only where lanes hold it. */
function steps(isFlat: boolean): [number, number][] {
  const across = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => (at - FARTHEST) * AWAY);
  return across.flatMap((x) => (isFlat ? [0] : across).map((y): [number, number] => [x, y]))
    .sort((one, other) => Math.hypot(...one) - Math.hypot(...other));
}

function intoLanes(plan: Plan, chosen: readonly Drawn[], lanes: readonly Drawn[], { strips }: Arranged): void {
  chosen.forEach((one) => {
    const lane = laneOf(one, lanes);
    const strip = lane && strips.get(lane.id);
    if (lane && strip) {
      const by = round(lane.y + lane.height / 2 - strip.y - strip.height / 2);
      [one, ...ridersOf(one)].flatMap((each) => [each, ...each.labels ?? [], ...drawnIn(each)]).forEach((each) => {
        const box = plan.boxes.get(each);
        if (box) {
          plan.put(each, { ...box, y: box.y + by });
        }
      });
    }
  });
}

function holds(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function round(by: number): number {
  return Math.round(by / 10) * 10;
}
