type Field = HTMLInputElement | HTMLTextAreaElement;

const copied = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'tabSize',
] as const;

/** Where a character of a field stands, in pixels within what the field is placed in: `top` is the foot of its line. */
export function caretPoint(field: Field, at: number): { top: number; left: number } {
  const { offsetTop, offsetLeft, offsetHeight, ownerDocument, value, scrollTop } = field;
  if (field instanceof HTMLInputElement) return { top: offsetTop + offsetHeight, left: offsetLeft };
  // Browsers do not say; a copy of the text that ends there does.
  const mirror = ownerDocument.createElement('div');
  const style = getComputedStyle(field);
  for (const name of copied) mirror.style[name] = style[name];
  mirror.style.cssText +=
    ';position:absolute;visibility:hidden;border-style:solid;white-space:pre-wrap;overflow-wrap:break-word';
  mirror.textContent = value.slice(0, at);
  const mark = ownerDocument.createElement('span');
  mark.textContent = '{';
  mirror.append(mark);
  ownerDocument.body.append(mirror);
  const point = {
    top: offsetTop + mark.offsetTop + mark.offsetHeight - scrollTop,
    left: offsetLeft + mark.offsetLeft,
  };
  mirror.remove();
  return point;
}

/** Puts text into a field in place of some of it, as if it had been typed there. */
export function typeInto(field: Field, text: string, from: number, to: number): void {
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
