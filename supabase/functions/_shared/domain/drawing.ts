import { z } from 'zod';

/** The box in which a signature is drawn, and how much of it there may be: as SQL's `private.is_drawing` has it. */
export const drawingBox = { width: 1_000, height: 400 } as const;
export const drawingLimits = { strokes: 100, numbers: 6_000 } as const;

/** One stroke of the pen: `x, y, x, y, …` in whole units of the box. */
const strokeSchema = z
  .array(z.int().min(0).max(drawingBox.width))
  .min(2)
  .max(drawingLimits.numbers)
  .refine((numbers) => numbers.length % 2 === 0);

/** A signature as the strokes that made it. SQL judges it whole. */
export const drawingSchema = z.array(strokeSchema).max(drawingLimits.strokes);

export type Drawing = z.infer<typeof drawingSchema>;
