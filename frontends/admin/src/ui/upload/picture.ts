/** A picture that somebody chose, made fit for the web: small, and nothing in it but pixels. */

const ACCEPTED = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif'];
/** For `accept` of a file field. SVG is a program and stays outside. */
export const ACCEPT = ACCEPTED.join();
export const LARGEST_BYTES = 15 * 1024 * 1024;

export type PictureProblem = 'type' | 'tooLarge' | 'unreadable';

export class PictureRefused extends Error {
  constructor(readonly problem: PictureProblem) {
    super(problem);
  }
}

/** As WebP, at most `side` pixels wide and high. Drawing it anew leaves place and camera data behind. */
export async function prepared(file: File, side: number): Promise<Blob> {
  if (!ACCEPTED.includes(file.type)) throw new PictureRefused('type');
  if (file.size > LARGEST_BYTES) throw new PictureRefused('tooLarge');
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new PictureRefused('unreadable');
  });
  const { width, height } = fitting(bitmap.width, bitmap.height, side);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return new Promise((resolve, reject) => {
    // Safari has no WebP to write and answers PNG, which is as good.
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new PictureRefused('unreadable'))), 'image/webp', 0.85);
  });
}

/** The size within a square of `side`, never enlarged. */
export function fitting(width: number, height: number, side: number): { width: number; height: number } {
  const factor = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
