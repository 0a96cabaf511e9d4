import { type BpmnElement, isConnection } from '../bpmn';

/** How one of several is told apart: by the step it comes after, or where that does not help by its number. */
export type Difference = { readonly after: string } | { readonly number: number } | null;

/** Elements that are called alike. */
export class Namesakes {
  private readonly byName = new Map<string, BpmnElement[]>();

  /**
   * @param called what one reads of an element
   * @param nameOf the part of it that is its name, or empty
   */
  constructor(
    elements: readonly BpmnElement[],
    private readonly called: (element: BpmnElement) => string,
    private readonly nameOf: (element: BpmnElement) => string,
  ) {
    elements.forEach((element) => {
      const name = this.spelled(element);
      this.byName.set(name, [...this.byName.get(name) ?? [], element]);
    });
  }

  difference(element: BpmnElement): Difference {
    const namesakes = this.byName.get(this.spelled(element)) ?? [];
    if (namesakes.length < 2) {
      return null;
    }
    const before = this.nearestNamed(element);
    return before !== null && namesakes.filter((other) => this.nearestNamed(other) === before).length === 1
      ? { after: before }
      : { number: namesakes.indexOf(element) + 1 };
  }

  private spelled(element: BpmnElement): string {
    return this.called(element).toLocaleLowerCase('ru');
  }

  /** The name of the nearest step before it that has one; null where there are several. */
  private nearestNamed(element: BpmnElement): string | null {
    const seen = new Set([element]);
    let level = [element];
    while (level.length > 0) {
      level = [...new Set(level.flatMap(sources))].filter((source) => !seen.has(source));
      level.forEach((source) => seen.add(source));
      const names = level.map((source) => this.nameOf(source)).filter((name) => name);
      if (names.length > 0) {
        return names.length === 1 ? names[0] ?? null : null;
      }
    }
    return null;
  }
}

function sources(element: BpmnElement): BpmnElement[] {
  if (isConnection(element)) {
    return element.source ? [element.source] : [];
  }
  const before = element.host ? [element.host] : element.incoming.map(({ source }) => source);
  return before.filter(Boolean) as unknown as BpmnElement[];
}
