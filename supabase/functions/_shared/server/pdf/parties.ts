import { addressLines } from '../../domain/address.ts';
import type { Party } from '../../domain/document-snapshot.ts';
import { content, hairline, styles } from './layout.ts';
import type { Sheet } from './sheet.ts';

const gap = 24;

/** Trade within one country does not name it. */
function partyLines({ seller, language, words }: Sheet, party: Party, buyer: Party): string[] {
  const taxId = party.tax_id ? [`${words.taxId}: ${party.tax_id}`] : [];
  const contact = [party.email, party.phone].filter(
    (text): text is string => text !== null && text.trim() !== '',
  );
  const domestic = seller.address.country === buyer.address.country;
  const address = domestic ? { ...party.address, country: null } : party.address;
  return [...taxId, ...addressLines(address, language), contact.join(' · ')];
}

/** Who sells and who buys, side by side. */
export function drawParties(sheet: Sheet, buyer: Party, labels: { from: string; to: string }): void {
  const { paper, seller } = sheet;
  const width = (content.width - gap) / 2;
  paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  const top = paper.y + 12;
  const sides = [
    { label: labels.from, party: seller, x: content.left },
    { label: labels.to, party: buyer, x: content.left + width + gap },
  ];
  const bottoms = sides.map(({ label, party, x }) => {
    const names = paper.wrap(party.name, width, styles.strong).slice(0, 4);
    const lines = partyLines(sheet, party, buyer);
    const rest = lines.flatMap((text) => paper.wrap(text, width, styles.body).slice(0, 3));
    let y = top;
    paper.tag(paper.root, 'P', () => {
      paper.line(label, styles.label, { x, y, width });
      y = paper.lines(names, styles.strong, { x, y: y + 13, width });
      y = paper.lines(rest, styles.body, { x, y, width });
    });
    return y;
  });
  paper.y = Math.max(...bottoms) + 16;
}
