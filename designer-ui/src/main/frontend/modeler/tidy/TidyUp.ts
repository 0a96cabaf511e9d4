import type { BpmnElement, Box, Canvas, CommandStack, Point, Selection } from '../bpmn';
import { isConnection, isLabel } from '../bpmn';
import { around, type Way } from '../routes/geometry';
import type { Arrow } from '../routes/ground';
import { type Drawing, drawArrows } from './arrows';
import { boxOf, type Drawn, drawnIn, ridersOf } from './contents';
import type { Plan } from './Plan';
import { selectedPlans } from './selectedPlans';
import { TidyUpHandler } from './TidyUpHandler';
import { wholePlan } from './wholePlan';

const TIDY_UP = 'lekalo.tidyUp';
const WIDTH = 1600;
const ROOMS = [1, 1.35, 1.8];

/** Puts a drawing, or what is selected of it, in order: from left to right, no arrow through a block or along another. */
export class TidyUp {
  static readonly $inject = ['commandStack', 'canvas', 'selection'];

  constructor(
    private readonly commandStack: CommandStack, private readonly canvas: Canvas, private readonly selection: Selection,
  ) {
    commandStack.registerHandler(TIDY_UP, TidyUpHandler);
  }

  /** What is selected where that is several, else all that is in sight. */
  tidyUp(): void {
    const root = this.canvas.getRootElement() as unknown as Drawn;
    const chosen = (this.selection.get() as Drawn[]).filter((one) => !isConnection(one) && !isLabel(one));
    const { plan, ways } = chosen.length > 1 ? this.ofSelected(root, chosen) : this.ofAll(root);
    const boxes = new Map([...plan.boxes].filter(([shape, box]) => differs(box, boxOf(shape))));
    const drawn = new Map([...ways].filter(([{ waypoints }, way]) => textOf(way) !== textOf(waypoints)));
    if (boxes.size + drawn.size > 0) {
      this.commandStack.execute(TIDY_UP, { boxes, ways: drawn });
    }
  }

  private ofAll(root: Drawn): Tidied {
    if (drawnIn(root).length === 0) {
      return { plan: wholePlan(root, { width: WIDTH, room: 1 }), ways: new Map() };
    }
    const plans = ROOMS.map((room) => () => {
      const plan = wholePlan(root, { width: WIDTH, room });
      const [was, is] = [drawnIn(root), drawnIn(root).map((one) => plan.at(one))].map(around) as [Box, Box];
      plan.shift(roundTo10(was.x - is.x), roundTo10(was.y - is.y));
      return plan;
    });
    return best(plans, (plan) => drawArrows(root, plan, () => true));
  }

  private ofSelected(root: Drawn, chosen: readonly Drawn[]): Tidied {
    const moved = new Set<BpmnElement>(chosen.flatMap((one) => [one, ...ridersOf(one)]));
    const isMeant = ({ source, target }: Arrow): boolean => moved.has(source) || moved.has(target);
    return best(selectedPlans(chosen, WIDTH, ROOMS), (plan) => drawArrows(root, plan, isMeant));
  }
}

interface Tidied { readonly plan: Plan; readonly ways: ReadonlyMap<Arrow, Point[]> }

/** The first one without a fault, or that with the fewest. */
function best(plans: readonly (() => Plan)[], drawingOf: (plan: Plan) => Drawing): Tidied {
  let found: (Tidied & Drawing) | undefined;
  for (const make of plans) {
    const plan = make();
    const drawing = drawingOf(plan);
    if (!found || drawing.faults < found.faults) {
      found = { plan, ...drawing };
    }
    if (found.faults === 0) {
      break;
    }
  }
  return found as Tidied;
}

function roundTo10(by: number): number {
  return Math.round(by / 10) * 10;
}

function textOf(way: Way): string {
  return way.map(({ x, y }) => `${x},${y}`).join(' ');
}

function differs(one: Box, other: Box): boolean {
  return one.x !== other.x || one.y !== other.y || one.width !== other.width || one.height !== other.height;
}
