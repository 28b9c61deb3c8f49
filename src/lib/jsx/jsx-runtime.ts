import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-runtime';
import { withTextElements } from './text-elements';

export type { JSX } from './jsx';

// What the compiler calls for each tag of ours (`jsxImportSource`): React's own functions, given text that can be translated.
export const { Fragment } = react;

export function jsx(type: ElementType, props: object, key?: Key): ReactElement {
  return react.jsx(type, withTextElements(type, props), key);
}

export function jsxs(type: ElementType, props: object, key?: Key): ReactElement {
  const told = withTextElements(type, props);
  // Children that became one text are no list any more.
  return ('children' in told && Array.isArray(told.children) ? react.jsxs : react.jsx)(type, told, key);
}
