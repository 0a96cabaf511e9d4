import type { BpmnElement, BpmnFactory, ElementRegistry, Modeling, Moddle } from '../bpmn';
import type { ExitsUpdate, ExitUpdate } from '../contract';

export interface ExitsContext extends ExitsUpdate {
  readonly element: BpmnElement;
}

/** Sets the names and conditions of all exits of an element and which of them is "otherwise"; undone as one step. */
export class UpdateExitsHandler {
  static readonly $inject = ['modeling', 'bpmnFactory', 'elementRegistry'];

  constructor(
    private readonly modeling: Modeling,
    private readonly bpmnFactory: BpmnFactory,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  preExecute({ element, defaultFlowId, exits }: ExitsContext): void {
    exits.forEach((exit) => this.updateExit(exit));
    const otherwise = defaultFlowId === null ? undefined : this.flow(defaultFlowId)?.businessObject;
    if (element.businessObject['default'] !== otherwise) {
      this.modeling.updateProperties(element, { default: otherwise });
    }
  }

  private updateExit({ flowId, name, condition }: ExitUpdate): void {
    const flow = this.flow(flowId);
    if (!flow) {
      return;
    }
    if ((flow.businessObject.name ?? '') !== (name ?? '')) {
      this.modeling.updateProperties(flow, { name: name ?? '' });
    }
    if (conditionOf(flow.businessObject) !== condition) {
      this.modeling.updateProperties(flow, { conditionExpression: this.expressionOf(flow, condition) });
    }
  }

  private expressionOf({ businessObject }: BpmnElement, condition: string | null): Moddle | undefined {
    if (condition === null) {
      return undefined;
    }
    const expression = this.bpmnFactory.create('bpmn:FormalExpression', { body: condition, language: 'feel' });
    expression.$parent = businessObject;
    return expression;
  }

  private flow(id: string): BpmnElement | undefined {
    return this.elementRegistry.get(id) as BpmnElement | undefined;
  }
}

export function conditionOf(flow: Moddle): string | null {
  const expression = flow['conditionExpression'] as Moddle | undefined;
  return expression ? String(expression['body'] ?? '') : null;
}
