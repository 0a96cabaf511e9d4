import { download, standalone, toPng } from './download';
import { paged } from './pages';
import { print } from './print';

/** The drawing as a picture or on paper. */
export class Pictures {
  constructor(private readonly draw: () => Promise<{ svg: string }>) {}

  async svg(): Promise<string> {
    return paged(await this.drawing());
  }

  async saveSvg(name: string): Promise<void> {
    download(await this.svg(), 'image/svg+xml', `${name}.svg`);
  }

  async savePng(name: string): Promise<void> {
    download(await toPng(await this.svg()), 'image/png', `${name}.png`);
  }

  /** @param page which page of how many it is */
  async print(title: string, page: string): Promise<void> {
    await print(await this.drawing(), { title, page: (at, of) => page.replace('{0}', at).replace('{1}', of) });
  }

  private async drawing(): Promise<string> {
    const { svg } = await this.draw();
    return standalone(svg);
  }
}
