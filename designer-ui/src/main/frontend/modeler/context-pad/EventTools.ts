import type { BpmnElement, Modeling, Moddle } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import { button, type Entry } from './entry';

const ENDING: Readonly<Record<string, string>> = { 'bpmn:BoundaryEvent': 'cancelActivity', 'bpmn:StartEvent': 'isInterrupting' };
const FAILURE = 'bpmn:ErrorEventDefinition';

/** What is offered beside an event that comes from aside: whether it ends what goes on meanwhile. A failure always does. */
export class EventTools {
  static readonly $inject = ['modeling', 'blockCatalogue', 'config.text'];

  constructor(
    private readonly modeling: Modeling,
    private readonly catalogue: BlockCatalogue,
    private readonly text: (key: string) => string,
  ) {}

  entries(event: BpmnElement): Record<string, Entry> {
    const property = ENDING[event.type];
    const [definition] = (event.businessObject['eventDefinitions'] ?? []) as Moddle[];
    if (!property || !definition || definition.$type === FAILURE || !this.catalogue.of(event)) {
      return {};
    }
    const isEnding = event.businessObject[property] !== false;
    const what = isEnding ? 'go-on' : 'interrupt';
    const click = (): void => this.modeling.updateProperties(event, { [property]: !isEnding });
    return { interrupt: { group: 'event', title: this.text(`drawing.${what}`), html: button(what), action: { click } } };
  }
}
