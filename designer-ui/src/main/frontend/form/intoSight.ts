/** What opens below a field, or is marked in it, is seen: the page is moved as little as that takes. */
export function intoSight(shown: HTMLElement | null): void {
  shown?.scrollIntoView({ block: 'nearest' });
}
