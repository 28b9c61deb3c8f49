/** Puts an open popover beside its button, within the window, turned upwards when there is no room below. */
export function placeBeside(button: HTMLElement, popover: HTMLElement): void {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = from.bottom + 6;
  const top = below + height > window.innerHeight ? Math.max(8, from.top - height - 6) : below;
  const left = Math.min(Math.max(8, from.right - width), window.innerWidth - width - 8);
  popover.style.setProperty('top', `${top}px`);
  popover.style.setProperty('left', `${left}px`);
}
