import { formatDay } from '../../domain/days.ts';
import { formatMoney } from '../../domain/money.ts';
import { content, margin, styles } from './layout.ts';
import { openLogo } from './logo.ts';
import type { Sheet } from './sheet.ts';

const logoRoom = { width: 170, height: 44 };

/** The merchant's logo, or its name where there is none. In a purchase order the merchant is the buyer. */
function drawMerchant({ paper, snapshot, words }: Sheet, logo: Uint8Array | undefined): void {
  const merchant = snapshot.kind === 'purchase_order' ? snapshot.buyer : snapshot.seller;
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

function drawTitle({ paper, snapshot, words }: Sheet): void {
  const { title } = words.kinds[snapshot.kind];
  const number = paper.clean(snapshot.number);
  const { left: x, width } = content;
  paper.tag(paper.root, 'H1', () => {
    const used = paper.measure(`${title} `, styles.title);
    paper.line(title, styles.title, { x, y: paper.y, width });
    paper.line(number, styles.titleNumber, { x: x + used, y: paper.y, width: width - used });
  });
  paper.y += styles.title.leading + 8;
}

/** Dates and reference, each below its label, in equal columns; the total at the right, where the eye ends. */
function drawFacts({ paper, snapshot, words, accent }: Sheet): void {
  const { language, currency } = snapshot;
  const facts = [{ label: words.issued, value: formatDay(snapshot.issued_on, language) }];
  if (snapshot.due_on !== null) {
    facts.push({ label: words.kinds[snapshot.kind].due, value: formatDay(snapshot.due_on, language) });
  }
  if (snapshot.reference) facts.push({ label: words.reference, value: snapshot.reference });
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
    paper.line(words.total, styles.label, { x, y: top, width: column, align: 'right' });
    const total = paper.clean(formatMoney(snapshot.total, currency, language));
    const style = { ...styles.total, color: accent };
    paper.line(total, style, { x, y: top + 10, width: column, align: 'right' });
  });
  paper.y = Math.max(bottom, top + 28) + 14;
}

export function drawHeader(sheet: Sheet, logo: Uint8Array | undefined): void {
  drawMerchant(sheet, logo);
  drawTitle(sheet);
  drawFacts(sheet);
}
