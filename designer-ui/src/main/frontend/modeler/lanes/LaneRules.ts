import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';
import type { BpmnElement } from '../bpmn';
import { isLane, isPool } from './pools';

const OVER_BPMN_RULES = 1500;

/** What is drawn would go with its pool: as long as steps are in it, it is not deleted. */
export class LaneRules extends RuleProvider {
  static readonly $inject = ['eventBus'];

  override init(): void {
    this.addRule('elements.delete', OVER_BPMN_RULES, ({ elements }: { elements: BpmnElement[] }) => {
      const removable = elements.filter((element) => !holdsSteps(element));
      return removable.length === elements.length ? undefined : removable;
    });
  }
}

function holdsSteps(element: BpmnElement): boolean {
  return isPool(element) && (element.children as BpmnElement[]).some((child) => !isLane(child));
}
