/** An element that Java calls at any time: each call waits for those before it, and nothing is done off the page. */
export abstract class QueuedElement extends HTMLElement {
  private work: Promise<unknown> = Promise.resolve();

  protected next(task: () => unknown): Promise<void> {
    const done = this.work.then(async () => {
      if (this.isConnected) {
        await task();
      }
    });
    this.work = done.catch(() => undefined);
    return done;
  }

  protected tell(event: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}
