import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type { BpmnElement, EventBus } from '../bpmn';
import type { BlockCatalogue } from './BlockCatalogue';

const OVER_BPMN_RULES = 1500;

interface Placing { shape: BpmnElement; target?: BpmnElement }
interface Moving { shapes: BpmnElement[]; target?: BpmnElement }

/** A boundary block rides on those blocks only that the catalogue names; every other block stands on its own. */
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
      const leavesItsHost = shapes.length === 1 && only && target && this.isBoundary(only) && !this.mayRide(only, target);
      return leavesItsHost ? false : undefined;
    });
  }

  private mayAttach(shape: BpmnElement, target?: BpmnElement): false | undefined {
    const block = this.catalogue.of(shape);
    if (!block) {
      return undefined;
    }
    return this.isBoundary(shape) && this.mayRide(shape, target) ? undefined : false;
  }

  private mayRide(shape: BpmnElement, target?: BpmnElement): boolean {
    const block = this.catalogue.of(shape);
    return block !== undefined && this.catalogue.mayRide(block, target);
  }

  private isBoundary(shape: BpmnElement): boolean {
    return this.catalogue.of(shape)?.bpmnType === 'bpmn:BoundaryEvent';
  }
}
