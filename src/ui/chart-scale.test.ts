import { describe, expect, test } from 'vitest';
import { scaleFor, stack } from './chart-scale';

describe('a scale', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [17, [0, 5, 10, 15, 20]],
    [20, [0, 5, 10, 15, 20]],
    [21, [0, 10, 20, 30]],
    [121_000, [0, 50_000, 100_000, 150_000]],
  ])('up to %i has the marks %j', (max, marks) => {
    expect(scaleFor(max)).toEqual({ marks, top: marks.at(-1) });
  });

  test('holds whatever comes, with few and even marks', () => {
    for (let max = 1; max < 9e15; max = Math.ceil(max * 1.37)) {
      const { marks, top } = scaleFor(max);
      expect(top).toBeGreaterThanOrEqual(max);
      expect(marks.length).toBeLessThanOrEqual(5);
      const [, step = 0] = marks;
      expect(marks).toEqual(marks.map((_, index) => index * step));
      expect(top - max).toBeLessThan(step);
      expect(marks.every(Number.isSafeInteger)).toBe(true);
    }
  });
});

describe('a bar', () => {
  test('stacks its values from the foot upwards', () => {
    expect(stack([30, 10], 80)).toEqual([
      { from: 0, height: 37.5 },
      { from: 37.5, height: 12.5 },
    ]);
  });

  test('is nothing where there is nothing, and never falls below its foot', () => {
    expect(stack([0, 0], 1)).toEqual([
      { from: 0, height: 0 },
      { from: 0, height: 0 },
    ]);
    expect(stack([-5, 10], 10)).toEqual([
      { from: 0, height: 0 },
      { from: 0, height: 100 },
    ]);
  });
});
