import type { ElementType, Key, ReactElement } from 'react';
import * as react from 'react/jsx-dev-runtime';
import { withTextElements } from './text-elements';

export type { JSX } from './jsx';

// The same as `jsx-runtime`, for development: React is also told where the tag stands.
export const { Fragment } = react;

export function jsxDEV(
  type: ElementType,
  props: object,
  key: Key | undefined,
  isStatic: boolean,
  source?: react.JSXSource,
  self?: unknown,
): ReactElement {
  const told = withTextElements(type, props);
  const isList = 'children' in told && Array.isArray(told.children);
  return react.jsxDEV(type, told, key, isStatic && isList, source, self);
}
