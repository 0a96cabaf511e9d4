import type { BpmnFactory, Moddle } from '../bpmn';

const EXTENSIONS = 'extensionElements';
const CONTAINER = 'camunda:Properties';
const ENTRY = 'camunda:Property';

/** The settings of an element: its camunda:properties as a plain map. */
export function propertiesOf(businessObject: Moddle): Record<string, string> {
  const container = containerOf(businessObject);
  const entries = container ? entriesOf(container) : [];
  return Object.fromEntries(entries.map((entry) => [String(entry.name ?? ''), String(entry['value'] ?? '')]));
}

export function extensionsOf(businessObject: Moddle): Moddle | undefined {
  return businessObject.get(EXTENSIONS) as Moddle | undefined;
}

export function containerOf(businessObject: Moddle): Moddle | undefined {
  const values = (extensionsOf(businessObject)?.get('values') ?? []) as Moddle[];
  return values.find((value) => value.$type === CONTAINER);
}

export function entriesOf(container: Moddle): Moddle[] {
  return (container.get('values') ?? []) as Moddle[];
}

export function createEntry(factory: BpmnFactory, container: Moddle, name: string, value: string): Moddle {
  const entry = factory.create(ENTRY, { name, value });
  entry.$parent = container;
  return entry;
}

export function createContainer(factory: BpmnFactory, extensions: Moddle): Moddle {
  const container = factory.create(CONTAINER, { values: [] });
  container.$parent = extensions;
  return container;
}

export function createExtensions(factory: BpmnFactory, businessObject: Moddle): Moddle {
  const extensions = factory.create('bpmn:ExtensionElements', { values: [] });
  extensions.$parent = businessObject;
  return extensions;
}

/** Gives a new business object its first settings. Not a command: the object is in no diagram yet. */
export function createProperties(factory: BpmnFactory, businessObject: Moddle, properties: Record<string, string>): void {
  const extensions = createExtensions(factory, businessObject);
  const container = createContainer(factory, extensions);
  container.set('values', Object.entries(properties).map(([name, value]) => createEntry(factory, container, name, value)));
  extensions.set('values', [container]);
  businessObject.set(EXTENSIONS, extensions);
}
