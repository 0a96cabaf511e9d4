import type { BpmnElement, Canvas, EventBus, Modeling } from '../bpmn';
import { isLabel } from '../bpmn';
import type { Drawn } from '../tidy/contents';
import { besideWay, leastCrowded } from '../tidy/names';
import { crosses, grown, meet, segmentsOf, type Way } from './geometry';
import { type Arrow, Sight } from './ground';
import { route } from './route';

const LAST = 100;
const ARROWS = /^bpmn:(SequenceFlow|MessageFlow)$/;
const LAID = ['connection.create', 'connection.layout', 'connection.reconnect'];
const PLACED = ['shape.create', 'shape.move', 'shape.resize'];

interface Happened { context: { connection?: BpmnElement; shape?: BpmnElement } }

/**
 * What a change leaves running through a block is led around it, as a part of that change, and a new arrow off others and off
 * names too. Those that a person laid by hand stay as they were laid.
 */
export class Detours {
  static readonly $inject = ['eventBus', 'modeling', 'canvas'];

  private depth = 0;
  private readonly laid = new Set<BpmnElement>();
  private readonly created = new Set<BpmnElement>();
  private readonly placed = new Set<BpmnElement>();

  constructor(eventBus: EventBus, private readonly modeling: Modeling, private readonly canvas: Canvas) {
    const during = (commands: string[]): string[] => commands.map((command) => `commandStack.${command}.executed`);
    eventBus.on(during(LAID), ({ context }: Happened) => this.remember(this.laid, context.connection));
    eventBus.on(during(PLACED), ({ context }: Happened) => this.remember(this.placed, context.shape));
    eventBus.on('commandStack.connection.create.executed', ({ context }: Happened) => this.remember(this.created, context.connection));
    eventBus.on('commandStack.preExecute', () => {
      this.depth += 1;
    });
    eventBus.on('commandStack.postExecuted', LAST, () => {
      if (this.depth === 1) {
        this.leadAround();
      }
      this.depth -= 1;
    });
    eventBus.on(['commandStack.changed', 'diagram.clear'], () => this.forget());
  }

  private remember(among: Set<BpmnElement>, element: BpmnElement | undefined): void {
    if (element && this.depth > 0 && !isLabel(element)) {
      among.add(element);
    }
  }

  private forget(): void {
    this.depth = 0;
    this.laid.clear();
    this.created.clear();
    this.placed.clear();
  }

  private leadAround(): void {
    const [laid, placed] = [new Set(this.laid), [...this.placed].filter(({ parent }) => parent) as Drawn[]];
    const roots = new Set([...laid, ...placed].filter(({ parent }) => parent).map((one) => this.canvas.findRoot(one as never)));
    roots.forEach((root) => {
      const sight = new Sight(root as never);
      const isMet = (way: Way): boolean => placed.some((shape) => crosses(way, grown(shape, -1)));
      sight.arrows.filter((arrow) => ARROWS.test(arrow.type) && (laid.has(arrow) || isMet(arrow.waypoints)))
        .forEach((arrow) => this.lead(arrow, sight));
    });
  }

  private lead(arrow: Arrow, sight: Sight): void {
    const others = sight.arrows.filter((other) => other !== arrow).map(({ waypoints }) => waypoints);
    const isNew = this.created.has(arrow);
    const faultsOf = (way: Way): number => sight.faultsOf(arrow, way) + (isNew ? sight.confusionsOf(arrow, way, others) : 0);
    const faults = faultsOf(arrow.waypoints);
    if (faults > 0) {
      const way = route(sight.journeyOf(arrow), sight.groundFor(arrow, others.flatMap(segmentsOf), () => true));
      if (way && faultsOf(way) < faults) {
        this.modeling.updateWaypoints(arrow, way);
        this.putName(arrow, sight, [way, ...others]);
      }
    }
  }

  /** Its name goes with it, where that would not cover what is there. */
  private putName(arrow: Arrow, sight: Sight, ways: readonly Way[]): void {
    const [name] = (arrow as unknown as Drawn).labels ?? [];
    const blocks = sight.blocksFor(arrow);
    const isCovering = name && (blocks.some((block) => meet(block, name)) || ways.some((way) => crosses(way, name)));
    if (name && isCovering) {
      const { box } = leastCrowded(besideWay(arrow.waypoints, name), blocks, ways);
      this.modeling.moveShape(name, { x: box.x - name.x, y: box.y - name.y });
    }
  }
}
