import type { Loss } from '../contract';
import { BPMN_DI, DC, DI } from './names';

interface Property { readonly name: string; readonly default?: unknown; readonly isReference?: boolean }

/** The meta model, as far as it says which values go without saying and which are references. */
export interface Types {
  getPackages(): readonly { readonly types?: readonly { readonly properties?: readonly Property[] }[] }[];
}

type Kind = Loss['kind'];
interface Fact { readonly kind: Kind; readonly name: string }

const KINDS: readonly Kind[] = ['reference', 'picture', 'part', 'property', 'text', 'remark'];
const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION;
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SAID_BY_THE_TOOL = ['exporter', 'exporterVersion'];
/** What stands in a closed part is given a place of its own when it is read, so places change. */
const PLACE = ['x', 'y'];

/** What a file says that it does not say any more after it was read and written, in kinds. */
export function lossesOf(before: string, after: string, types: Types): Loss[] {
  const properties = types.getPackages().flatMap((pack) => pack.types ?? []).flatMap((type) => type.properties ?? []);
  const saying = new Saying(properties);
  const [former, now] = [before, after].map((xml) => new DOMParser().parseFromString(xml, 'application/xml'));
  if (!former || !now) {
    return [];
  }
  const kept = saying.of(now, () => true);
  const drawn = new Set(picturesIn(now).map(shownBy));
  const said = [...saying.of(former, (picture) => drawn.has(shownBy(picture)))];
  const lost = said.filter(([key, facts]) => facts.length > (kept.get(key)?.length ?? 0))
    .flatMap(([key, facts]) => facts.slice(kept.get(key)?.length ?? 0));
  return KINDS.map((kind) => lossOf(kind, lost.filter((fact) => fact.kind === kind))).filter(({ count }) => count > 0);
}

function lossOf(kind: Kind, facts: readonly Fact[]): Loss {
  return { kind, count: facts.length, names: [...new Set(facts.map(({ name }) => name))].filter((name) => name !== '').sort() };
}

class Saying {
  private readonly implied: ReadonlySet<string>;
  private readonly references: ReadonlySet<string>;

  constructor(properties: readonly Property[]) {
    const implied = properties.filter((one) => one.default !== undefined);
    this.implied = new Set(implied.map((one) => `${local(one.name)}=${String(one.default)}`));
    this.references = new Set(properties.filter((one) => one.isReference).map((one) => local(one.name)));
  }

  /** Each thing said, by what makes it the same; of shapes and lines that are not drawn only that they are. */
  of(file: Document, isDrawn: (picture: Element) => boolean): Map<string, Fact[]> {
    const gone = new Set(picturesIn(file).filter((picture) => !isDrawn(picture)));
    const facts = new Map<string, Fact[]>();
    const say = (key: string, fact: Fact): void => {
      facts.set(key, [...facts.get(key) ?? [], fact]);
    };
    const walker = file.createTreeWalker(file, SHOWN, (node) => gone.has(node as Element)
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    gone.forEach((picture) => say(`picture ${shownBy(picture)}`, { kind: 'picture', name: '' }));
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        this.element(node, say);
      } else {
        say(`remark ${node.nodeValue ?? ''}`, { kind: 'remark', name: '' });
      }
    }
    return facts;
  }

  private element(element: Element, say: (key: string, fact: Fact) => void): void {
    const path = `${element.namespaceURI ?? ''} ${element.localName}`;
    const text = textOf(element);
    if (this.references.has(element.localName) && element.children.length === 0) {
      say(`reference ${path} ${text}`, { kind: 'reference', name: '' });
      return;
    }
    say(`part ${path}`, { kind: 'part', name: element.localName });
    if (text !== '') {
      say(`text ${path} ${text}`, { kind: 'text', name: element.localName });
    }
    [...element.attributes].forEach((attribute) => this.attribute(element, path, attribute, say));
  }

  private attribute(element: Element, path: string, attribute: Attr, say: (key: string, fact: Fact) => void): void {
    const { namespaceURI, localName, value } = attribute;
    const isOfTheTool = element.parentElement === null && SAID_BY_THE_TOOL.includes(localName);
    const isPlace = [DC, DI].includes(element.namespaceURI ?? '') && PLACE.includes(localName);
    if (namespaceURI === XMLNS || namespaceURI === XSI || isOfTheTool || isPlace || this.implied.has(`${localName}=${written(value)}`)) {
      return;
    }
    const kind = namespaceURI === null && this.references.has(localName) ? 'reference' : 'property';
    say(`${kind} ${path} ${namespaceURI ?? ''} ${localName} ${written(value)}`, { kind, name: kind === 'reference' ? '' : localName });
  }
}

function picturesIn(file: Document): Element[] {
  return ['BPMNShape', 'BPMNEdge'].flatMap((name) => [...file.getElementsByTagNameNS(BPMN_DI, name)]);
}

function shownBy(picture: Element): string {
  return `${picture.localName} ${picture.getAttribute('bpmnElement') ?? picture.getAttribute('id') ?? ''}`;
}

/** Its own, without that of what stands in it. */
function textOf(element: Element): string {
  return [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.CDATA_SECTION_NODE)
    .map((node) => node.nodeValue ?? '').join('').trim();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Numbers are written in one way. */
function written(value: string): string {
  const text = value.trim();
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}
