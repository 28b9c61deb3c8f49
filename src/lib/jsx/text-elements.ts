import type { ElementType, ReactNode } from 'react';
import { jsx } from 'react/jsx-runtime';

type Props = { children?: ReactNode };

const isText = (node: unknown): node is string | number | bigint =>
  (typeof node === 'string' && node !== '') || typeof node === 'number' || typeof node === 'bigint';

/** Elements within which a `<span>` is no element: those of text alone, and those of SVG. */
const withoutElements = new Set<unknown>([
  ...['option', 'textarea', 'title', 'style', 'script'],
  ...['text', 'tspan', 'textPath'],
]);

const isNothing = (node: unknown): boolean =>
  node === undefined || node === null || typeof node === 'boolean' || node === '';

/**
 * Gives each text that has siblings an element of its own. A browser that translates the page puts its own elements in
 * the place of bare text: React, which still holds the text, then fails to remove it or to insert beside it, and what it
 * writes into it is never seen. A text that is its element's only child has neither fault.
 * @returns the properties with which React is to make the element
 */
export function withTextElements<P extends object>(type: ElementType | symbol, props: P): P {
  const { children } = props as Props;
  // A fragment has siblings that are not known here; what a component does with one text is seen where it does it.
  const shared = typeof type === 'symbol';
  if (shared && isText(children)) return { ...props, children: element(String(children), 0) };
  if (!Array.isArray(children)) return props;
  const whole = textOf(children);
  if (whole === null) return withoutElements.has(type) ? props : { ...props, children: apart(children) };
  if (whole === '') return props;
  return { ...props, children: shared ? element(whole, 0) : whole };
}

/** The text of children that are nothing else; null when there is more among them. */
function textOf(children: readonly unknown[]): string | null {
  let text = '';
  for (const child of children) {
    const part = Array.isArray(child)
      ? textOf(child)
      : isText(child)
        ? String(child)
        : isNothing(child)
          ? ''
          : null;
    if (part === null) return null;
    text += part;
  }
  return text;
}

/** Each run of text becomes one element. All else keeps its place, by which React knows it again. */
function apart(children: readonly unknown[]): unknown[] {
  const placed: unknown[] = [];
  let run = '';
  let start = 0;
  const close = () => {
    if (run !== '') placed[start] = element(run, start);
    run = '';
  };
  children.forEach((child, at) => {
    placed.push(null);
    if (isText(child)) {
      if (run === '') start = at;
      run += child;
    } else if (!isNothing(child)) {
      close();
      placed[at] = Array.isArray(child) ? apart(child) : child;
    }
  });
  close();
  return placed;
}

const element = (text: string, at: number) => jsx('span', { children: text }, `text:${at}`);
