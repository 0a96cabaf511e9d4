import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type { BpmnElement, EventBus } from '../bpmn';
import type { BlockCatalogue } from './BlockCatalogue';

const OVER_BPMN_RULES = 1500;

interface Placing { shape: BpmnElement; target?: BpmnElement }
interface Moving { shapes: BpmnElement[]; target?: BpmnElement }

/** A boundary block rides on user tasks only; every other block stands on its own. */
export class BlockRules extends RuleProvider {
  static readonly $inject = ['eventBus', 'blockCatalogue'];

  constructor(eventBus: EventBus, private readonly catalogue: BlockCatalogue) {
    super(eventBus);
  }

  override init(): void {
    this.addRule(['shape.create', 'shape.append'], OVER_BPMN_RULES, ({ shape }: Placing) =>
      shape && this.isBoundary(shape) ? false : undefined);
    this.addRule('shape.attach', OVER_BPMN_RULES, ({ shape, target }: Placing) => this.mayAttach(shape, target));
    this.addRule('elements.move', OVER_BPMN_RULES, ({ shapes, target }: Moving) => {
      const [only] = shapes;
      const leavesItsTask = shapes.length === 1 && only && target && this.isBoundary(only) && target.type !== 'bpmn:UserTask';
      return leavesItsTask ? false : undefined;
    });
  }

  private mayAttach(shape: BpmnElement, target?: BpmnElement): false | undefined {
    const block = this.catalogue.of(shape);
    if (!block) {
      return undefined;
    }
    return this.isBoundary(shape) && target?.type === 'bpmn:UserTask' ? undefined : false;
  }

  private isBoundary(shape: BpmnElement): boolean {
    return this.catalogue.of(shape)?.bpmnType === 'bpmn:BoundaryEvent';
  }
}
