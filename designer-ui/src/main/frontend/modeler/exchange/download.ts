/** What every browser can paint on. */
const LARGEST_SIDE = 16_000;
const LARGEST_AREA = 100_000_000;

export function download(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The drawing as others see it: the light colours written out, on white. */
export function standalone(svg: string): string {
  const probe = document.createElement('div');
  probe.className = 'lekalo-drawing lekalo-drawing-light';
  document.body.append(probe);
  const colours = getComputedStyle(probe);
  const written = svg.replace(/var\((--lekalo-[\w-]+)\)/g, (_, name: string) => colours.getPropertyValue(name).trim());
  probe.remove();
  return written;
}

/** Twice as large as drawn, as far as browsers can paint that; each is a page by itself already. */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const fitting = Math.min(scale, fittingOf(image.width, image.height));
  canvas.width = Math.ceil(image.width * fitting);
  canvas.height = Math.ceil(image.height * fitting);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the drawing is too large for a picture'))), 'image/png');
  });
}

function fittingOf(width: number, height: number): number {
  return Math.min(LARGEST_SIDE / Math.max(width, height, 1), Math.sqrt(LARGEST_AREA / Math.max(width * height, 1)));
}

function load(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be read as a picture'));
    image.src = address;
  });
}
