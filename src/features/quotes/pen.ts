import type { Drawing } from '@shared/drawing.ts';
import { drawingBox as box, drawingLimits as most } from '@shared/drawing-box.ts';

/** Units of the box: what is nearer to the last point tells nothing. */
const nearest = 3;

export type Point = readonly [x: number, y: number];

/** A point of a frame on the screen in whole units of the box, within its edges. */
export function within(
  frame: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  x: number,
  y: number,
): Point {
  const unit = (at: number, size: number, units: number) =>
    Math.min(Math.max(Math.round((at / size) * units), 0), units);
  return [unit(x - frame.left, frame.width, box.width), unit(y - frame.top, frame.height, box.height)];
}

/** The pen comes down: a new stroke, unless there are as many as may be. */
export function touch(drawing: Drawing, point: Point): Drawing {
  return drawing.length < most.strokes && room(drawing) ? [...drawing, [...point]] : drawing;
}

/** The pen moves on: the last stroke grows. */
export function move(drawing: Drawing, [x, y]: Point): Drawing {
  const last = drawing.at(-1);
  if (last === undefined || !room(drawing)) return drawing;
  const [lastX = 0, lastY = 0] = last.slice(-2);
  if (Math.hypot(x - lastX, y - lastY) < nearest) return drawing;
  return [...drawing.slice(0, -1), [...last, x, y]];
}

/** Whether it is more than dots: what the database takes for a signature. */
export function isSigned(drawing: Drawing): boolean {
  return drawing.some((stroke) => stroke.length >= 4);
}

function room(drawing: Drawing): boolean {
  return drawing.reduce((sum, stroke) => sum + stroke.length, 0) + 2 <= most.numbers;
}
