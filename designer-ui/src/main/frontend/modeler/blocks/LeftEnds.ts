import type { BpmnElement, EventBus, Modeling } from '../bpmn';

interface Reconnected { context: { oldTarget?: BpmnElement; newTarget?: BpmnElement } }

/** An end that nobody named goes with the last arrow that led to it, once that is drawn elsewhere. */
export class LeftEnds {
  static readonly $inject = ['eventBus', 'modeling'];

  private depth = 0;

  constructor(eventBus: EventBus, private readonly modeling: Modeling) {
    eventBus.on('commandStack.preExecute', () => {
      this.depth += 1;
    });
    eventBus.on('commandStack.connection.reconnect.postExecuted', ({ context: { oldTarget } }: Reconnected) => {
      // what reconnects as a part of another change may still lead there in the end
      if (this.depth === 1 && oldTarget && isBareEnd(oldTarget) && oldTarget.incoming.length === 0) {
        this.modeling.removeElements([oldTarget]);
      }
    });
    eventBus.on('commandStack.postExecuted', () => {
      this.depth -= 1;
    });
    eventBus.on(['commandStack.changed', 'diagram.clear'], () => {
      this.depth = 0;
    });
  }
}

/** Says nothing but that the way is over. */
export function isBareEnd({ type, businessObject }: BpmnElement): boolean {
  return type === 'bpmn:EndEvent' && !businessObject['name'] && !businessObject['eventDefinitions'];
}
