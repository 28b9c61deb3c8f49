import { margin, type Style } from './layout.ts';
import type PDFDocument from './pdfkit.d.ts';
import type { StructureElement, StructureOptions } from './pdfkit.d.ts';
import { type Choose, type Run, runsOf } from './runs.ts';
import { cleanText, wrapText } from './text.ts';

interface Placement {
  readonly x: number;
  /** Top of the line, not its baseline. */
  readonly y: number;
  /** The room there is; a text that needs more is set smaller, and cut with an ellipsis when even that is too wide. */
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Smallest share of its size to which a single line shrinks before it is cut. */
const smallest = 0.6;

/** A pdfkit document with a pen: where it stands, how it measures, and how what it writes is tagged. */
export class Paper {
  /** Top of the next thing to draw on the present page. */
  y = margin.top;
  readonly root: StructureElement;
  /** Widths at size 1 of what was measured before. */
  private readonly widths = new Map<string, number>();
  /** Texts of which the fonts lack signs, as they were given. */
  readonly incomplete = new Set<string>();

  constructor(
    readonly pdf: PDFDocument,
    private readonly choose: Choose,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** Begins a page; the pen goes to `top`. */
  addPage(top: number): void {
    this.pdf.addPage();
    this.y = top;
  }

  clean(text: string): string {
    const clean = cleanText(text, (sign) => this.choose(sign) !== undefined);
    if (!clean.complete) this.incomplete.add(text);
    return clean.text;
  }

  /** Adds an element to the reading order; `draw` runs at once and what it writes belongs to the element. */
  tag(parent: StructureElement, type: string, draw: () => void, options: StructureOptions = {}): void {
    parent.add(this.pdf.struct(type, options, draw));
  }

  /** Adds an element that holds others; end it when they are complete. */
  group(parent: StructureElement, type: string, options: StructureOptions = {}): StructureElement {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Draws what a screen reader passes over: lines, repeated heads, page numbers. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** The width of a text in points. */
  measure(text: string, { weight, size, tabular = false }: Style): number {
    const key = `${weight} ${tabular} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known * size;
    let width = 0;
    for (const run of runsOf(text, this.choose)) {
      this.pdf.font(run.face?.name ?? weight).fontSize(1);
      width += this.pdf.widthOfString(run.text, featuresOf(run, tabular));
    }
    this.widths.set(key, width);
    return width * size;
  }

  /** The lines of a text in a column, cleaned. */
  wrap(text: string, width: number, style: Style): string[] {
    return wrapText(this.clean(text), width, (part) => this.measure(part, style));
  }

  /** Writes one line. Mark it as part of an element or as an artifact around this call. */
  line(text: string, style: Style, { x, y, width, align = 'left' }: Placement): void {
    let shown = text;
    let size = style.size;
    let used = this.measure(shown, style);
    if (used > width) {
      size = Math.max((style.size * width) / used, style.size * smallest);
      const room = (width * style.size) / size;
      if (used > room + 0.01) shown = this.cut(shown, style, room);
      used = (this.measure(shown, style) * size) / style.size;
    }
    // An invisible space beside each text keeps it apart from its neighbour for those who listen or copy.
    const space = (this.measure(' ', style) * size) / style.size;
    const left = align === 'right' ? x + width - used - space : x;
    const baseline = y + (style.leading + style.size * 0.72) / 2;
    this.pdf.fillColor(style.color);
    let pen = left;
    for (const run of spaced(runsOf(shown, this.choose), align)) {
      this.run(run, { ...style, size }, pen, baseline);
      pen += this.measure(run.text, { ...style, size });
    }
  }

  private run(run: Run, { weight, size, tabular = false }: Style, x: number, baseline: number): void {
    this.pdf.font(run.face?.name ?? weight).fontSize(size);
    this.pdf.text(run.text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...featuresOf(run, tabular),
    });
  }

  /** Writes lines below one another and answers the top of what follows. */
  lines(texts: readonly string[], style: Style, placement: Placement): number {
    let y = placement.y;
    for (const text of texts) {
      this.line(text, style, { ...placement, y });
      y += style.leading;
    }
    return y;
  }

  rule(y: number, left: number, right: number, color: string, width = 0.5): void {
    this.pdf.lineWidth(width).strokeColor(color).moveTo(left, y).lineTo(right, y).stroke();
  }

  private cut(text: string, style: Style, width: number): string {
    const characters = Array.from(text).slice(0, 240);
    while (characters.length > 1 && this.measure(`${characters.join('')}…`, style) > width) characters.pop();
    return `${characters.join('')}…`;
  }
}

/** A run of another font is set as a whole, not word by word. */
function featuresOf({ face }: Run, tabular: boolean): { features?: readonly string[] } {
  if (face !== null) return { features: [] };
  return tabular ? { features: ['tnum'] } : {};
}

/** The runs with the space that keeps a text apart from its neighbour. */
function spaced(runs: readonly Run[], align: 'left' | 'right'): Run[] {
  const space: Run = { text: ' ', face: null };
  const all = align === 'right' ? [space, ...runs] : [...runs, space];
  return all.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    if (last?.face === null && run.face === null)
      joined[joined.length - 1] = { text: last.text + run.text, face: null };
    else joined.push(run);
    return joined;
  }, []);
}
