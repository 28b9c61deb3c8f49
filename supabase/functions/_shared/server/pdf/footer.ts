import { content, hairline, page, styles } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** The foot of every page: whose paper it is and which page of how many. Drawn when all pages are there. */
export function drawFooters({ paper, merchant, words }: Sheet): void {
  const { name, tax_id } = merchant;
  const identity = paper.clean(tax_id ? `${name} · ${words.taxId} ${tax_id}` : name);
  const { start, count } = paper.pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    paper.pdf.switchToPage(start + index);
    const y = page.height - 44;
    paper.artifact(() => {
      paper.rule(y, content.left, content.right, hairline);
      paper.line(identity, styles.small, { x: content.left, y: y + 6, width: content.width - 110 });
      const number = words.page(index + 1, count);
      paper.line(number, styles.small, { x: content.right - 100, y: y + 6, width: 100, align: 'right' });
    });
  }
}
