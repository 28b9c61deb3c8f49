import { content, margin, styles } from './layout.ts';
import { openLogo } from './logo.ts';
import type { Sheet } from './sheet.ts';

/** What stands at the head of a paper. */
export interface Heading {
  readonly title: string;
  /** Beside the title, in grey: a number. */
  readonly detail: string;
  /** Up to three, each below its label. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The figure at the right, where the eye ends. */
  readonly figure: { readonly label: string; readonly value: string };
}

const logoRoom = { width: 170, height: 44 };

/** The merchant's logo, or its name where there is none: also where it buys. */
function drawMerchant({ paper, merchant, words }: Sheet, logo: Uint8Array | undefined): void {
  const name = paper.clean(merchant.name);
  const image = openLogo(paper.pdf, logo);
  const { left: x } = content;
  const y = margin.top - 6;
  if (image === null) {
    const names = paper.wrap(name, content.width, styles.merchant).slice(0, 2);
    paper.tag(paper.root, 'P', () => {
      paper.y = paper.lines(names, styles.merchant, { x, y, width: content.width }) + 26;
    });
  } else {
    const scale = Math.min(logoRoom.width / image.width, logoRoom.height / image.height, 1);
    const [width, height] = [image.width * scale, image.height * scale];
    const draw = () => paper.pdf.image(image, x, y, { width, height });
    paper.y = y + logoRoom.height + 18;
    paper.tag(paper.root, 'Figure', draw, {
      alt: words.logoAlternative(name),
      bbox: [x, y, x + width, y + height],
    });
  }
}

function drawTitle({ paper }: Sheet, { title, detail }: Heading): void {
  const { left: x, width } = content;
  paper.tag(paper.root, 'H1', () => {
    const used = paper.measure(`${title} `, styles.title);
    paper.line(title, styles.title, { x, y: paper.y, width });
    if (detail !== '')
      paper.line(paper.clean(detail), styles.titleNumber, { x: x + used, y: paper.y, width: width - used });
  });
  paper.y += styles.title.leading + 8;
}

/** The facts in equal columns, and the figure. */
function drawFacts({ paper, accent }: Sheet, { facts, figure }: Heading): void {
  const column = content.width / 4;
  const top = paper.y;
  let bottom = top;
  facts.forEach(({ label, value }, index) => {
    const x = content.left + index * column;
    const values = paper.wrap(value, column - 12, styles.strong).slice(0, 3);
    paper.tag(paper.root, 'P', () => {
      paper.line(label, styles.label, { x, y: top, width: column - 12 });
      bottom = Math.max(bottom, paper.lines(values, styles.strong, { x, y: top + 12, width: column - 12 }));
    });
  });
  const x = content.right - column;
  paper.tag(paper.root, 'P', () => {
    paper.line(figure.label, styles.label, { x, y: top, width: column, align: 'right' });
    const style = { ...styles.total, color: accent };
    paper.line(paper.clean(figure.value), style, { x, y: top + 10, width: column, align: 'right' });
  });
  paper.y = Math.max(bottom, top + 28) + 14;
}

export function drawHeader(sheet: Sheet, heading: Heading, logo: Uint8Array | undefined): void {
  drawMerchant(sheet, logo);
  drawTitle(sheet, heading);
  drawFacts(sheet, heading);
}
