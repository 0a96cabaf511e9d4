import type { AutoPlace, BpmnElement, BpmnFactory, EventBus, Modeling, Shape } from '../bpmn';
import { propertiesOf } from '../settings/properties';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockShapes } from './BlockShapes';
import type { NextHint } from './NextSteps';

interface Appended { context: { source: BpmnElement; shape: Shape } }

interface Created { context: { shape: Shape; targetFlow?: BpmnElement; hints?: Partial<NextHint> } }

/** Once the arrow leads to what was put on it, and on from it. */
const ON_ITS_ARROW = 200;

const CHOICE = 'choice';
const END = 'end';
/** As FEEL takes it for a name without quotation. */
const NAME = /^[A-Za-z_]\w*$/;

/**
 * A choice behind a task with answers comes with all its ways, each asking for an answer, the last for whatever is left; put on
 * an arrow, what stood behind is where the first answer leads. Put as the next step before another, one without answers comes
 * with a second way for whatever is left.
 */
export class AnsweredWays {
  static readonly $inject = ['eventBus', 'autoPlace', 'modeling', 'bpmnFactory', 'blockCatalogue', 'blockShapes'];

  constructor(
    eventBus: EventBus,
    private readonly autoPlace: AutoPlace,
    private readonly modeling: Modeling,
    private readonly factory: BpmnFactory,
    private readonly catalogue: BlockCatalogue,
    private readonly shapes: BlockShapes,
  ) {
    eventBus.on('commandStack.shape.append.postExecuted', ({ context }: Appended) => this.fill(context.source, context.shape));
    eventBus.on('commandStack.shape.create.postExecuted', ON_ITS_ARROW, ({ context: { shape, targetFlow, hints } }: Created) => {
      const [before] = shape.incoming as unknown as BpmnElement[];
      if (targetFlow && before) {
        this.fill(before.source as BpmnElement, shape, hints?.next === true ? 2 : 0);
      }
    });
  }

  /** @param least how many ways a choice has that asks for no answers */
  private fill(task: BpmnElement, choice: Shape, least = 0): void {
    const end = this.catalogue.find(END);
    if (this.shapes.madeFrom(choice)?.id !== CHOICE || !end) {
      return;
    }
    const known = [...choice.outgoing as unknown as BpmnElement[]];
    const answers = NAME.test(task.id) ? answersOf(task) : [];
    const asked = answers.length < 2 ? [] : answers.slice(0, -1);
    const missing = Math.max(asked.length > 0 ? answers.length : least, known.length) - known.length;
    if (missing > 0) {
      const ends = Array.from({ length: missing }, () => this.autoPlace.append(choice, this.shapes.create(end)));
      const ways = [...known, ...ends.map((one) => this.way(choice, one))];
      asked.forEach((answer, index) => this.ask(ways[index] as BpmnElement, `outcome_${task.id} = ${JSON.stringify(answer)}`));
      this.modeling.updateProperties(choice, { default: ways.at(-1)?.businessObject });
    }
  }

  private way(choice: Shape, end: Shape): BpmnElement {
    return (end.incoming as unknown as BpmnElement[]).find(({ source }) => source === choice) as BpmnElement;
  }

  private ask(way: BpmnElement, feel: string): void {
    const expression = this.factory.create('bpmn:FormalExpression', { body: feel, language: 'feel' });
    expression.$parent = way.businessObject;
    this.modeling.updateProperties(way, { conditionExpression: expression });
  }
}

/** The keys of a task's answers. */
function answersOf(task: BpmnElement): string[] {
  try {
    const written = JSON.parse(propertiesOf(task.businessObject)['outcomes'] ?? '[]') as { key?: unknown }[];
    return written.map(({ key }) => key).filter((key): key is string => typeof key === 'string' && key !== '');
  } catch {
    return [];
  }
}
