import type { BpmnElement, Box, Point } from '../bpmn';
import { isConnection, isLabel } from '../bpmn';
import { areAlong, meet, middle, segmentsOf, spanOf, type Way } from '../routes/geometry';
import { type Arrow, nameOf, Sight } from '../routes/ground';
import { route } from '../routes/route';
import { allIn, type Drawn } from './contents';
import { aroundBox, besideWay, leastCrowded, type Place } from './names';
import type { Plan } from './Plan';

export interface Drawing {
  readonly ways: ReadonlyMap<Arrow, Point[]>;
  /** How often an arrow runs through a block, a name or along another arrow. */
  readonly faults: number;
}

/** Draws the arrows of a plan anew and puts their names beside them; those that are not meant stay. */
export function drawArrows(root: Drawn, plan: Plan, isMeant: (arrow: Arrow) => boolean): Drawing {
  const sight = new Sight(root, (element) => plan.at(element));
  const lengthOf = ({ source, target }: Arrow): number => {
    const [from, to] = [middle(plan.at(source)), middle(plan.at(target))];
    const isStraight = from.y === to.y && to.x > from.x;
    return Math.abs(from.x - to.x) + Math.abs(from.y - to.y) + (isStraight ? 0 : 200) + (to.x < from.x ? 1000 : 0);
  };
  const kept = sight.arrows.filter((arrow) => !isMeant(arrow)).map(({ waypoints }) => waypoints);
  const lines = kept.flatMap(segmentsOf);
  const ways = new Map<Arrow, Point[]>();
  const meant = sight.arrows.filter(isMeant).map((arrow) => ({ arrow, length: lengthOf(arrow) }))
    .sort((one, other) => one.length - other.length);
  meant.forEach(({ arrow }) => {
    const isInWay = (name: Drawn): boolean => {
      const named = nameOf(name) as BpmnElement;
      return isConnection(named) ? !isMeant(named as Arrow) : !(plan.boxes.has(name) && isOwnGateway(named, arrow));
    };
    const way = route(sight.journeyOf(arrow), sight.groundFor(arrow, lines, isInWay));
    if (way) {
      ways.set(arrow, way);
      lines.push(...segmentsOf(way));
    }
  });
  const unnamed = putNames(root, plan, sight, ways, kept);
  return { ways, faults: unnamed + faultsOf(sight, ways, kept) };
}

/** Whose name makes room for the arrow. */
function isOwnGateway(named: BpmnElement, { source, target }: Arrow): boolean {
  return /Gateway$/.test(named.type) && (named === source || named === target);
}

/** First those of gateways, above them where no arrow is, then those of arrows; answers how many found no free place. */
function putNames(root: Drawn, plan: Plan, sight: Sight, ways: ReadonlyMap<Arrow, Point[]>, kept: readonly Way[]): number {
  const lines = [...kept, ...ways.values()];
  const names = allIn(root).filter(isLabel);
  const ofArrows = names.filter((name) => ways.has(nameOf(name) as Arrow));
  const ofGateways = names.filter((name) => plan.boxes.has(name) && /Gateway$/.test(nameOf(name)?.type ?? ''));
  const standing = names.filter((name) => !ofArrows.includes(name) && !ofGateways.includes(name)).map((name) => plan.at(name));
  const taken = [...sight.blocks.map((block) => plan.at(block)), ...standing];
  let crowded = 0;
  const put = (name: Drawn, places: readonly Place[], blocks: readonly Box[]): void => {
    const { box, isFree } = leastCrowded(places, blocks, lines);
    crowded += Number(!isFree);
    plan.put(name, box);
    taken.push(box);
  };
  ofGateways.forEach((name) => {
    const gateway = nameOf(name) as Drawn;
    put(name, aroundBox(plan.at(gateway), name), withoutFrames(taken, sight, plan, gateway));
  });
  ofArrows.forEach((name) => {
    const arrow = nameOf(name) as Arrow;
    put(name, besideWay(ways.get(arrow) as Way, name), withoutFrames(taken, sight, plan, arrow.source));
  });
  return crowded;
}

/** What a name is in is not in its way. */
function withoutFrames(taken: readonly Box[], sight: Sight, plan: Plan, inside: BpmnElement): Box[] {
  const frames = new Set(sight.blocksAround(inside as Drawn).map((frame) => plan.at(frame)));
  return taken.filter((box) => !frames.has(box));
}

function faultsOf(sight: Sight, ways: ReadonlyMap<Arrow, Point[]>, kept: readonly Way[]): number {
  const drawn = [...ways];
  const through = drawn.map(([arrow, way]) => sight.faultsOf(arrow, way));
  const all = [...drawn.map(([, way]) => way), ...kept].map((way) => ({ way, span: spanOf(way) }));
  const along = all.slice(0, drawn.length).map(({ way, span }, at) =>
    all.slice(at + 1).filter((other) => meet(span, other.span) && areAlong(way, other.way, 5)).length);
  return [...through, ...along].reduce((sum, one) => sum + one, 0);
}
