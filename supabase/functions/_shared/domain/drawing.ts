import { z } from 'zod';
import { drawingBox, drawingLimits } from './drawing-box.ts';

/** One stroke of the pen: `x, y, x, y, …` in whole units of the box. */
const strokeSchema = z
  .array(z.int().min(0).max(drawingBox.width))
  .min(2)
  .max(drawingLimits.numbers)
  .refine((numbers) => numbers.length % 2 === 0);

/** A signature as the strokes that made it. SQL judges it whole. */
export const drawingSchema = z.array(strokeSchema).max(drawingLimits.strokes);

export type Drawing = z.infer<typeof drawingSchema>;
