type Attributes = Readonly<Record<string, string | number | boolean>>;

export function childrenOf(parent: Element, namespace: string, ...names: readonly string[]): Element[] {
  return [...parent.children].filter((child) => child.namespaceURI === namespace && names.includes(child.localName));
}

export function freeId(file: Document, wanted: string): string {
  const taken = new Set([...file.querySelectorAll('[id]')].map((element) => element.getAttribute('id')));
  let number = 1;
  while (taken.has(`${wanted}_${number}`)) {
    number += 1;
  }
  return `${wanted}_${number}`;
}

/** Under the name that the file gives its namespace. */
export function add(parent: Element, namespace: string, name: string, attributes: Attributes): Element {
  const prefix = parent.lookupPrefix(namespace);
  const [usual, local] = name.split(':') as [string, string];
  const isDefault = prefix === null && parent.isDefaultNamespace(namespace);
  const element = parent.ownerDocument.createElementNS(namespace, isDefault ? local : `${prefix ?? usual}:${local}`);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return parent.appendChild(element);
}
