import { drawingSchema } from '@shared/drawing.ts';
import { drawingLimits } from '@shared/drawing-box.ts';
import { expect, test } from 'vitest';
import { isSigned, move, touch, within } from './pen';

const frame = { left: 10, top: 20, width: 250, height: 100 };

test('D2 a point is in whole units of the box, also beyond its edges', () => {
  expect(within(frame, 10, 20)).toEqual([0, 0]);
  expect(within(frame, 135, 70)).toEqual([500, 200]);
  expect(within(frame, -50, 500)).toEqual([0, 400]);
});

test('D2 strokes begin where the pen comes down and grow where it moves, but not by trembling', () => {
  const first = move(touch([], [10, 10]), [50, 50]);
  expect(first).toEqual([[10, 10, 50, 50]]);
  expect(move(first, [51, 51])).toBe(first);
  expect(touch(first, [90, 90])).toEqual([
    [10, 10, 50, 50],
    [90, 90],
  ]);
  expect(move([], [1, 1])).toEqual([]);
  expect([isSigned([]), isSigned([[1, 1]]), isSigned(first)]).toEqual([false, false, true]);
});

test('D2 however long somebody draws, the drawing stays within what may be sent', () => {
  let drawing = touch([], [0, 0]);
  for (let step = 0; step < 5_000; step++) drawing = move(drawing, [step % 2 === 0 ? 0 : 900, step % 400]);
  expect(drawing.flat()).toHaveLength(drawingLimits.numbers);
  expect(touch(drawing, [1, 1])).toBe(drawing);
  let dots = touch([], [0, 0]);
  for (let step = 0; step < 200; step++) dots = touch(dots, [step, step]);
  expect(dots).toHaveLength(drawingLimits.strokes);
  for (const each of [drawing, dots]) expect(drawingSchema.safeParse(each).success).toBe(true);
});
