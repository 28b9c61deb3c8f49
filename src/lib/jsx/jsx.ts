import type { Component, ExoticComponent, ReactElement, JSX as ReactJsx } from 'react';

/**
 * React's types of tags, with one thing less: a component of ours gives elements or nothing, never a bare text, which
 * among siblings does not survive a page that the browser translates.
 */
export declare namespace JSX {
  // biome-ignore lint/suspicious/noExplicitAny: a tag may be of any properties, as in React's own type.
  type AnyProps = any;
  type ElementType =
    | keyof IntrinsicElements
    | ExoticComponent<AnyProps>
    | ((props: AnyProps) => ReactElement | readonly ReactElement[] | null)
    | (new (
        props: AnyProps,
      ) => Component<AnyProps>);
  type Element = ReactJsx.Element;
  type ElementClass = ReactJsx.ElementClass;
  type ElementAttributesProperty = ReactJsx.ElementAttributesProperty;
  type ElementChildrenAttribute = ReactJsx.ElementChildrenAttribute;
  type LibraryManagedAttributes<C, P> = ReactJsx.LibraryManagedAttributes<C, P>;
  type IntrinsicAttributes = ReactJsx.IntrinsicAttributes;
  type IntrinsicClassAttributes<T> = ReactJsx.IntrinsicClassAttributes<T>;
  type IntrinsicElements = ReactJsx.IntrinsicElements;
}
