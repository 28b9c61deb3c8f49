import { logoLimits } from '@shared/logo.ts';

/** Why a file makes no logo: no image that this browser can draw, nothing to be seen on white, or too rich in detail. */
export type LogoProblem = 'unreadable' | 'blank' | 'heavy';

/** The box, in pixels, into which a logo is drawn; a smaller one is tried when the bytes are too many. */
const boxes = [640, 480, 320, 240].map((width) => ({ width, height: width / 2 }));

/**
 * A file that the merchant chose, as a PNG in base64: whatever the browser can draw (PNG, JPEG, WebP, SVG), drawn anew and
 * small. What else was in the file, a script or a place, stays behind. Never rejects.
 */
export async function logoFrom(file: Blob): Promise<{ image: string } | { problem: LogoProblem }> {
  const picture = await load(file);
  if (picture === null) return { problem: 'unreadable' };
  for (const box of boxes) {
    const canvas = draw(picture, box, file.type === 'image/svg+xml');
    if (!seenOnWhite(canvas)) return { problem: 'blank' };
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null && blob.size <= logoLimits.bytes) return { image: await base64Of(blob) };
  }
  return { problem: 'heavy' };
}

async function load(file: Blob): Promise<HTMLImageElement | null> {
  const picture = new Image();
  const address = URL.createObjectURL(file);
  picture.src = address;
  try {
    await picture.decode();
    return picture.naturalWidth > 0 && picture.naturalHeight > 0 ? picture : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Fits the picture into the box. Only what is drawn by lines (`grows`) is made larger. */
function draw(
  picture: HTMLImageElement,
  box: { width: number; height: number },
  grows: boolean,
): HTMLCanvasElement {
  const { naturalWidth, naturalHeight } = picture;
  const scale = Math.min(box.width / naturalWidth, box.height / naturalHeight, grows ? Infinity : 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

/** On paper and on its plate a logo lies on white: one drawn in white for a dark ground would not be seen. */
function seenOnWhite(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 255, green = 255, blue = 255, alpha = 0] = pixels.slice(at, at + 4);
    const darkest = Math.min(red, green, blue);
    if ((255 - darkest) * alpha > 60 * 255) return true;
  }
  return false;
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
