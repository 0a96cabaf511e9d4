import { type BpmnElement, type Box, type Canvas, type ElementRegistry, isConnection, isLabel, type Point } from '../bpmn';
import { around, segmentsOf } from '../routes/geometry';
import { type Drawn, isOpen } from '../tidy/contents';
import { freest, type Obstacle, placesAlong, placesBeside, pushedInto } from './sides';

type Target = BpmnElement | BpmnElement[];

interface ContextPad {
  _current: { html: HTMLElement } | null;
  _getPosition(target: Target): { left: number; top: number };
}

interface Size { width: number; height: number }

/** Smaller tools could not be told apart. */
const SMALLEST = 0.75;
const BLOCK = 10;
const NAME = 1;
/** What lies over the drawing, and where the uppermost of it ends. */
const FURNITURE = '.djs-minimap, .lekalo-zoom, .lekalo-path:not([hidden])';
const UNDER_FURNITURE = 60;

/** Puts the tools beside an element where they cover no other and are in sight; they are smaller where the drawing is. */
export class ContextPadPlacing {
  static readonly $inject = ['contextPad', 'canvas', 'elementRegistry'];

  constructor(
    private readonly pad: ContextPad, private readonly canvas: Canvas, private readonly elementRegistry: ElementRegistry,
  ) {
    pad._getPosition = (target) => {
      const { x, y } = this.placeFor(Array.isArray(target) ? target : [target]);
      return { left: x, top: y };
    };
  }

  private placeFor(elements: readonly BpmnElement[]): Point {
    const size = this.size();
    const room = this.canvas.getContainer().getBoundingClientRect();
    const [first] = elements;
    const box = around(elements.map((element) => this.seen(element)));
    const places = elements.length === 1 && first && isConnection(first)
      ? placesAlong(...this.longest(first), size)
      : placesBeside(box, around(elements.flatMap((element) => this.withNames(element))), size, room);
    return freest(places, size, room, this.obstacles(new Set(elements)))
      ?? pushedInto(room, { x: box.x + box.width - size.width, y: Math.max(UNDER_FURNITURE, box.y) }, size);
  }

  private obstacles(target: ReadonlySet<BpmnElement>): Obstacle[] {
    const root = this.canvas.getRootElement();
    const outer = new Set([...target].flatMap(parentsOf));
    const shapes = (this.elementRegistry.filter((one) => !isConnection(one as BpmnElement)) as Drawn[])
      .filter((shape) => shape.parent && !isOpen(shape) && !isHidden(shape) && !outer.has(shape) && !target.has(shape))
      .filter((shape) => this.canvas.findRoot(shape) === root && !parentsOf(shape).some((parent) => target.has(parent)));
    const furniture = [...this.canvas.getContainer().querySelectorAll(FURNITURE)];
    return [
      ...shapes.map((shape) => ({ box: this.seen(shape), weight: isLabel(shape) ? NAME : BLOCK })),
      ...furniture.map((one) => ({ box: this.boxOf(one), weight: BLOCK })),
    ];
  }

  /** As it is seen, in the container. */
  private seen(element: BpmnElement): Box {
    const { x, y, scale } = this.canvas.viewbox();
    const box = isConnection(element) ? boxOf(wayOf(element)) : element as Drawn;
    return { x: (box.x - x) * scale, y: (box.y - y) * scale, width: box.width * scale, height: box.height * scale };
  }

  /** With the words and the events at it. */
  private withNames(element: BpmnElement): Box[] {
    const { attachers = [] } = element;
    const all = [element, ...attachers].flatMap((one) => [one, ...one.labels ?? []]);
    const graphics = all.flatMap((one) => this.elementRegistry.getGraphics(one as never) ?? []);
    return [this.seen(element), ...graphics.map((one) => this.boxOf(one))];
  }

  private longest(connection: BpmnElement): [Point, Point] {
    const stretches = segmentsOf(wayOf(connection));
    const length = ({ from, to }: { from: Point; to: Point }): number => Math.hypot(to.x - from.x, to.y - from.y);
    const { from, to } = stretches.reduce((one, other) => (length(other) > length(one) ? other : one));
    const { x, y, scale } = this.canvas.viewbox();
    const shown = (point: Point): Point => ({ x: (point.x - x) * scale, y: (point.y - y) * scale });
    return [shown(from), shown(to)];
  }

  private size(): Size {
    const pad = this.pad._current?.html;
    if (pad) {
      pad.style.transform = `scale(${Math.max(SMALLEST, Math.min(1, this.canvas.zoom()))})`;
    }
    const { left = 0, top = 0 } = pad?.getBoundingClientRect() ?? {};
    const entries = [...pad?.querySelectorAll('.entry') ?? []].map((entry) => entry.getBoundingClientRect());
    return {
      width: Math.max(0, ...entries.map((entry) => entry.right - left)),
      height: Math.max(0, ...entries.map((entry) => entry.bottom - top)),
    };
  }

  private boxOf(element: Element): Box {
    const { left, top } = this.canvas.getContainer().getBoundingClientRect();
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  }
}

function wayOf(connection: BpmnElement): Point[] {
  return (connection as unknown as { waypoints: Point[] }).waypoints;
}

function boxOf(way: readonly Point[]): Box {
  return around(way.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

function parentsOf({ parent }: BpmnElement): BpmnElement[] {
  return parent ? [parent as BpmnElement, ...parentsOf(parent as BpmnElement)] : [];
}

function isHidden(shape: BpmnElement): boolean {
  return (shape as { hidden?: boolean }).hidden === true;
}
