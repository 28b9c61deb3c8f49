import fc from 'fast-check';
import { Fragment, isValidElement, type ReactNode, Suspense } from 'react';
import * as react from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { jsx, jsxs } from './jsx-runtime';

const markup = (node: ReactNode) => renderToStaticMarkup(node);
const icon = react.jsx('i', {});

let made = 0;
const key = () => String(made++);

/** Children as screens have them: texts, numbers, what shows nothing, elements, and lists of all these. */
const child: fc.Arbitrary<ReactNode> = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.string({ maxLength: 4 }),
    fc.integer(),
    fc.constantFrom(null, undefined, false, true, ''),
    fc.array(tie('node'), { maxLength: 4 }).map((children) => jsxs('b', { children }, key())),
    fc.array(tie('node'), { maxLength: 4 }).map((children) => jsxs(Fragment, { children }, key())),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
})).node;

/** The texts that stand beside something else in one element. */
function bareTexts(node: ReactNode, alone = true): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => bareTexts(one, false));
  if (typeof node === 'string' || typeof node === 'number') return alone || node === '' ? [] : [String(node)];
  if (!isValidElement<{ children?: ReactNode }>(node)) return [];
  return bareTexts(node.props.children, typeof node.type === 'string');
}

describe('text among siblings', () => {
  it('has an element of its own, beside an icon that comes and goes', () => {
    expect(markup(jsxs('button', { children: [icon, 'Pagar'] }))).toBe(
      '<button><i></i><span>Pagar</span></button>',
    );
    expect(markup(jsxs('button', { children: [false, 'Pagar'] }))).toBe('<button>Pagar</button>');
  });

  it('is one where it is written in pieces', () => {
    expect(markup(jsxs('p', { children: [3, ' / ', 10] }))).toBe('<p>3 / 10</p>');
    expect(markup(jsxs('p', { children: ['Total ', 5, icon, ' €'] }))).toBe(
      '<p><span>Total 5</span><i></i><span> €</span></p>',
    );
  });

  it('has an element where its siblings are not known: in a fragment, in a Suspense', () => {
    expect(markup(jsx(Fragment, { children: 'hoy' }))).toBe('<span>hoy</span>');
    expect(markup(jsx(Suspense, { children: 'hoy' }))).toContain('<span>hoy</span>');
  });

  it('stays what it is where it is alone: an option takes no elements', () => {
    expect(markup(jsx('option', { children: 'Español' }))).toBe('<option>Español</option>');
    expect(markup(jsxs('option', { children: ['Español', ' ', 2] }))).toBe('<option>Español 2</option>');
  });

  it('stays bare where no HTML may stand: in the text of a drawing, in a title', () => {
    const part = react.jsx('tspan', { children: '€' });
    expect(markup(jsxs('text', { children: ['12 ', part] }))).toBe('<text>12 <tspan>€</tspan></text>');
    const name = react.jsx(() => 'Zaguán', {});
    expect(markup(jsxs('option', { children: ['de ', name] }))).toBe('<option>de Zaguán</option>');
  });

  it('leaves every element at its place, so that what was typed there stays', () => {
    const places = (first: ReactNode) => {
      const { children } = jsxs('label', { children: [first, ' ', icon] }).props as { children: ReactNode[] };
      return children.indexOf(icon);
    };
    expect(places('Nombre')).toBe(2);
    expect(places(null)).toBe(2);
  });

  it('is never bare and never another text, whatever the children', () => {
    fc.assert(
      fc.property(fc.array(child, { maxLength: 5 }), (children) => {
        const ours = jsxs('div', { children });
        expect(bareTexts(ours)).toEqual([]);
        const text = (html: string) => html.replace(/<[^>]*>/g, '');
        expect(text(markup(ours))).toBe(text(markup(react.jsxs('div', { children }))));
      }),
    );
  });
});
