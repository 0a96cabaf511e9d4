import type { BpmnElement, BpmnFactory, Modeling, Moddle } from '../bpmn';
import type { SettingsUpdate } from '../contract';
import { containerOf, createContainer, createEntry, createExtensions, entriesOf, extensionsOf } from './properties';

export interface SettingsContext extends SettingsUpdate {
  readonly element: BpmnElement;
}

/** Sets an element's name, documentation and settings; undone as one step. */
export class UpdateSettingsHandler {
  static readonly $inject = ['modeling', 'bpmnFactory'];

  constructor(private readonly modeling: Modeling, private readonly bpmnFactory: BpmnFactory) {}

  preExecute({ element, name, documentation, properties }: SettingsContext): void {
    if (name !== undefined) {
      this.modeling.updateProperties(element, { name: name ?? '' });
    }
    if (documentation !== undefined) {
      this.modeling.updateProperties(element, { documentation: this.documentationOf(element, documentation) });
    }
    if (properties && Object.keys(properties).length > 0) {
      this.updateProperties(element, properties);
    }
  }

  private documentationOf({ businessObject }: BpmnElement, text: string | null): Moddle[] {
    if (!text) {
      return [];
    }
    const documentation = this.bpmnFactory.create('bpmn:Documentation', { text });
    documentation.$parent = businessObject;
    return [documentation];
  }

  private updateProperties(element: BpmnElement, changes: Readonly<Record<string, string | null>>): void {
    const container = this.containerIn(element);
    const kept = entriesOf(container).filter((entry) => !(String(entry.name) in changes) || changes[String(entry.name)] !== null);
    const known = new Set(kept.map((entry) => entry.name));
    const added = Object.entries(changes).filter(([name, value]) => value !== null && !known.has(name));
    const values = [
      ...kept.map((entry) => this.withChange(container, entry, changes)),
      ...added.map(([name, value]) => createEntry(this.bpmnFactory, container, name, value as string)),
    ];
    this.modeling.updateModdleProperties(element, container, { values });
  }

  private withChange(container: Moddle, entry: Moddle, changes: Readonly<Record<string, string | null>>): Moddle {
    const value = changes[String(entry.name)];
    return typeof value === 'string' && value !== entry['value']
      ? createEntry(this.bpmnFactory, container, String(entry.name), value)
      : entry;
  }

  private containerIn(element: BpmnElement): Moddle {
    const { businessObject } = element;
    const existing = containerOf(businessObject);
    if (existing) {
      return existing;
    }
    const extensions = extensionsOf(businessObject) ?? createExtensions(this.bpmnFactory, businessObject);
    const container = createContainer(this.bpmnFactory, extensions);
    if (!extensionsOf(businessObject)) {
      this.modeling.updateProperties(element, { extensionElements: extensions });
    }
    this.modeling.updateModdleProperties(element, extensions, {
      values: [...((extensions.get('values') ?? []) as Moddle[]), container],
    });
    return container;
  }
}
