/** The box in which a signature is drawn, and how much of it there may be: as SQL's `private.is_drawing` has it. */
export const drawingBox = { width: 1_000, height: 400 } as const;
export const drawingLimits = { strokes: 100, numbers: 6_000 } as const;
