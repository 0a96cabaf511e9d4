/** What every browser can paint on. */
const LARGEST_SIDE = 16_000;
const LARGEST_AREA = 100_000_000;
/** So much of a strip is drawn again at the beginning of the next. */
const SHARED = 200;
const GAP = 40;

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

/** Readable however long the drawing is: what no picture can hold in one line goes on in the next, as text does. */
export async function toPng(svg: string, scale = 2): Promise<Blob> {
  const image = await load(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { strips, fitting, width, height } = strippedOf(image, scale);
  canvas.width = width;
  canvas.height = height;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  strips.forEach(({ from, to }) => {
    const [x, y, w, h] = [from.x, from.y, from.width, from.height];
    context.drawImage(image, x, y, w, h, to.x, to.y, w * fitting, h * fitting);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the drawing is too large for a picture'))), 'image/png');
  });
}

interface Size { readonly width: number; readonly height: number }
interface Strip { readonly from: Size & { x: number; y: number }; readonly to: { x: number; y: number } }
interface Stripped extends Size { readonly strips: readonly Strip[]; readonly fitting: number }

/** The parts of the drawing and where they go; each begins with a piece of the last, so that nothing is cut for good. */
function strippedOf({ width, height }: Size, scale: number): Stripped {
  const whole = Math.min(scale, fittingOf(width, height));
  const isWide = width >= height;
  const [long, short] = isWide ? [width, height] : [height, width];
  const count = Math.ceil((long - SHARED) / (LARGEST_SIDE - SHARED));
  const across = count * (short + GAP);
  if (whole >= 1 || fittingOf(LARGEST_SIDE, across) < whole) {
    const strip = { from: { x: 0, y: 0, width, height }, to: { x: 0, y: 0 } };
    return { strips: [strip], fitting: whole, width: Math.ceil(width * whole), height: Math.ceil(height * whole) };
  }
  const fitting = Math.min(1, fittingOf(LARGEST_SIDE, across));
  const step = (long - SHARED) / count;
  const strips = Array.from({ length: count }, (_, at) => {
    const [begin, place] = [at * step, at * (short + GAP) * fitting];
    return isWide
      ? { from: { x: begin, y: 0, width: step + SHARED, height }, to: { x: 0, y: place } }
      : { from: { x: 0, y: begin, width, height: step + SHARED }, to: { x: place, y: 0 } };
  });
  const [along, over] = [Math.ceil((step + SHARED) * fitting), Math.ceil(across * fitting)];
  return { strips, fitting, width: isWide ? along : over, height: isWide ? over : along };
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
