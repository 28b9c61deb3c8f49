/** The marks of a scale from zero: evenly apart, at round numbers, the last one no less than the greatest value. */
export type Scale = { marks: readonly number[]; top: number };

/**
 * A scale for integers of which the greatest is `max`, with at most `steps` steps of 1, 2 or 5 times a power of ten.
 * Where there is nothing to show it goes to one, so that nobody divides by zero.
 */
export function scaleFor(max: number, steps = 4): Scale {
  const least = Math.max(max, 1) / steps;
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), 0);
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= least) ?? 10 * power;
  const count = Math.max(Math.ceil(max / step), 1);
  return { marks: Array.from({ length: count + 1 }, (_, index) => index * step), top: count * step };
}

/** A piece of a bar, in per cent of the chart's height: `from` its foot upwards. */
export type Piece = { from: number; height: number };

/** The values of one bar, stacked in their order on a scale that goes to `top`. Nothing is below zero. */
export function stack(values: readonly number[], top: number): Piece[] {
  let from = 0;
  return values.map((value) => {
    const piece = { from, height: (Math.max(value, 0) / top) * 100 };
    from += piece.height;
    return piece;
  });
}
