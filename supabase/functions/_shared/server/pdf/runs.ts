// @ts-types="./bidi-js.d.ts"
import bidiFactory from 'bidi-js';
import type makeBidi from './bidi-js.d.ts';
import { hasSign, type Typeface } from './typeface.ts';

/** A part of a line that one font sets in one direction. */
export interface Run {
  readonly text: string;
  /** Null is the paper's own font. */
  readonly face: Typeface | null;
}

/** Which font shows a sign; null is the paper's own, undefined none. */
export type Choose = (sign: string) => Typeface | null | undefined;

export function chooser(main: Typeface, fallback: readonly Typeface[]): Choose {
  const known = new Map<string, Typeface | null | undefined>();
  return (sign) => {
    if (known.has(sign)) return known.get(sign);
    const face = hasSign(main, sign) ? null : fallback.find((one) => hasSign(one, sign));
    known.set(sign, face);
    return face;
  };
}

type Level = Run & { readonly level: number };

/** Where there is none of these, Inter has all that a cleaned text holds. */
const uncommon = /[^\u0020-\u017f\u2010-\u2030\u20ac\u25a1]/;
const rightToLeft = /[\u0590-\u08ff]/u;
/** What stays in the font of the sign before it, so that a name is in one font. */
const follows = /[\p{M} \u00a0"'.,/()&-]/u;
const joiner = /\u200c|\u200d/;

const bidi: ReturnType<typeof makeBidi> = bidiFactory();

/** The runs of a line from left to right, each as its font wants it: Arabic and Hebrew letters in reading order. */
export function runsOf(text: string, choose: Choose): Run[] {
  if (!uncommon.test(text)) return [{ text, face: null }];
  if (!rightToLeft.test(text)) return splitRuns(text, choose, () => 0);
  const { levels } = bidi.getEmbeddingLevels(text);
  return inSight(splitRuns(text, choose, (at) => levels[at] ?? 0).map(turned));
}

function splitRuns(text: string, choose: Choose, levelAt: (at: number) => number): Level[] {
  const runs: Level[] = [];
  let at = 0;
  for (const sign of text) {
    const level = levelAt(at);
    at += sign.length;
    const last = runs.at(-1);
    const stays =
      last?.face != null && (joiner.test(sign) || (follows.test(sign) && hasSign(last.face, sign)));
    const face = stays && last ? last.face : (choose(sign) ?? null);
    if (last && last.face === face && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + sign };
    else runs.push({ text: sign, face, level });
  }
  return runs;
}

/** Signs that have no direction of their own are turned here: brackets, and what a font sets to the right. */
function turned(run: Level): Level {
  if (run.level % 2 === 0) return run;
  const signs = Array.from(run.text, (sign) => bidi.getMirroredCharacter(sign) ?? sign);
  const text = (/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(run.text) ? signs : signs.reverse()).join('');
  return { ...run, text };
}

/** Rule L2 of the bidirectional algorithm, over whole runs. */
function inSight(runs: readonly Level[]): Level[] {
  const order = [...runs];
  for (let level = Math.max(...order.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
