/** Pixels and bytes that a merchant's logo may have at most: enough for print, light on a phone. */
export const logoLimits = { side: 1_024, bytes: 400_000 } as const;

type Size = { width: number; height: number };

/** Where a logo lies in the bucket `logos`: by its bytes, so that another never takes its place, and with its size. */
export function logoPath(orgId: string, sha256: string, { width, height }: Size): string {
  return `${orgId}/${sha256}-${width}x${height}.png`;
}

/** The size that a path tells, so that a page keeps the room before the image has come; null when it tells none. */
export function logoSize(path: string): Size | null {
  const [, width, height] = /-(\d{1,4})x(\d{1,4})\.png$/.exec(path) ?? [];
  return width === undefined || height === undefined
    ? null
    : { width: Number(width), height: Number(height) };
}
