import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import { type BpmnElement, type EventBus, isConnection } from '../bpmn';
import type { BlockCatalogue } from './BlockCatalogue';
import { isPart, markerOf, mayStartIn } from './parts';

const OVER_BPMN_RULES = 1500;

interface Placing { shape: BpmnElement; target?: BpmnElement }
interface Creating { elements: BpmnElement[]; target?: BpmnElement }
interface Moving { shapes: BpmnElement[]; target?: BpmnElement }

/**
 * A boundary block rides on those blocks only that the catalogue names, a start stands in the parts that it is made for or in
 * none, and no arrow goes through a part that begins by an event; every other block stands on its own.
 */
export class BlockRules extends RuleProvider {
  static readonly $inject = ['eventBus', 'blockCatalogue'];

  constructor(eventBus: EventBus, private readonly catalogue: BlockCatalogue) {
    super(eventBus);
  }

  override init(): void {
    this.addRule(['shape.create', 'shape.append'], OVER_BPMN_RULES, ({ shape, target }: Placing) =>
      shape && (this.isBoundary(shape) || !this.mayStand(shape, target)) ? false : undefined);
    this.addRule('elements.create', OVER_BPMN_RULES, ({ elements, target }: Creating) =>
      (elements.filter(({ parent }) => !parent).every((element) => this.mayStand(element, target)) ? undefined : false));
    this.addRule('shape.attach', OVER_BPMN_RULES, ({ shape, target }: Placing) => this.mayAttach(shape, target));
    this.addRule('elements.move', OVER_BPMN_RULES, ({ shapes, target }: Moving) => {
      const [only] = shapes;
      const leavesItsHost = shapes.length === 1 && only && target && this.isBoundary(only) && !this.mayRide(only, target);
      return leavesItsHost || shapes.some((shape) => !this.mayStand(shape, target)) ? false : undefined;
    });
  }

  private mayStand(shape: BpmnElement, target?: BpmnElement): boolean {
    const block = this.catalogue.of(shape);
    if (!target || !block) {
      return true;
    }
    if (shape.type === 'bpmn:StartEvent') {
      return mayStartIn(block, target);
    }
    return !(isPart(shape) && markerOf(shape.businessObject) === 'EVENT' && isConnection(target));
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
