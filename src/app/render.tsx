import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

/** Puts the application in its place. */
export function render(place: Element, initial: ComponentProps<typeof App>['initial']): void {
  createRoot(place).render(<App initial={initial} />);
}
