import type { Drawing } from './drawing.ts';

/**
 * The strokes of a drawing as an SVG path, in units of its box, for screen and paper alike. Curves run from middle to
 * middle of what the pen touched, as a hand does; a dot is a stroke of almost no length.
 */
export function drawingPath(drawing: Drawing): string {
  return drawing.map(strokePath).join('');
}

function strokePath(numbers: readonly number[]): string {
  const points = Array.from({ length: numbers.length / 2 }, (_, index) =>
    numbers.slice(2 * index, 2 * index + 2),
  );
  const [first, ...rest] = points;
  const last = rest.pop();
  if (first === undefined) return '';
  if (last === undefined) return `M${first.join(' ')}l1 0`;
  const curves = rest.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = rest[index + 1] ?? last;
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}
