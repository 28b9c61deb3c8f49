import { formatCreditorReference } from '../../domain/creditor-reference.ts';
import type { Transfer } from '../../domain/document-snapshot.ts';
import { epcQrPayload } from '../../domain/epc-qr.ts';
import { formatIban } from '../../domain/iban.ts';
import { formatMoney } from '../../domain/money.ts';
import { content, hairline, styles } from './layout.ts';
import { drawQr } from './qr.ts';
import { askedOn, type DocumentSheet, ensureRoom } from './sheet.ts';

const qrSize = 80;
const labelWidth = 96;

function transferRows(sheet: DocumentSheet, transfer: Transfer) {
  const { snapshot, words } = sheet;
  const { total, currency, language } = snapshot;
  const asked = askedOn(sheet);
  return [
    { label: words.holder, value: transfer.holder, style: styles.body },
    { label: 'IBAN', value: formatIban(transfer.iban), style: styles.figureStrong },
    { label: 'BIC', value: transfer.bic ?? '', style: styles.figure },
    {
      label: words.paymentReference,
      value: formatCreditorReference(transfer.reference),
      style: styles.figureStrong,
    },
    {
      label: asked === total ? words.total : words.owed,
      value: formatMoney(asked, currency, language),
      style: styles.figure,
    },
  ].filter(({ value }) => value.trim() !== '');
}

function drawCode({ paper, words }: DocumentSheet, payload: string, top: number): void {
  const x = content.right - qrSize;
  const options = {
    alt: words.qrAlternative,
    bbox: [x, top, x + qrSize, top + qrSize] as const,
  };
  paper.tag(paper.root, 'Figure', () => drawQr(paper.pdf, payload, x, top, qrSize), options);
}

/** That nothing is to be paid of a document that once asked for something. */
function drawSettled(sheet: DocumentSheet, text: string): void {
  const { paper } = sheet;
  ensureRoom(sheet, 44);
  paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  const place = { x: content.left, y: paper.y + 14, width: content.width };
  paper.tag(paper.root, 'P', () => paper.line(text, styles.strong, place));
  paper.y += 44;
}

/**
 * How to pay what is owed by bank transfer, with the code that fills in the banking app where the transfer is in euros.
 * Of what is paid, disputed or void it says so instead.
 */
export function drawPayment(sheet: DocumentSheet): void {
  const { paper, snapshot, standing, words } = sheet;
  const { transfer } = snapshot;
  const asked = askedOn(sheet);
  if (standing !== null && asked < snapshot.total && asked <= 0) {
    drawSettled(sheet, standing.state === 'due' ? words.paid : words[standing.state]);
    return;
  }
  if (transfer === null) return;
  const payload = epcQrPayload(transfer, asked, snapshot.currency);
  const textWidth = payload === null ? content.width : content.width - qrSize - 28;
  const valueWidth = textWidth - labelWidth;
  const rows = transferRows(sheet, transfer).map(({ label, value, style }) => ({
    label,
    style,
    values: paper.wrap(value, valueWidth, style).slice(0, 4),
  }));
  const textHeight =
    20 +
    rows.reduce((sum, { values, style }) => sum + values.length * style.leading + 2, 0) +
    (payload === null ? 0 : 16);
  const height = Math.max(textHeight, payload === null ? 0 : qrSize) + 30;
  ensureRoom(sheet, height);
  paper.artifact(() => paper.rule(paper.y, content.left, content.right, hairline));
  const top = paper.y + 14;
  let y = top;
  paper.tag(paper.root, 'H2', () =>
    paper.line(words.payment, styles.heading, { x: content.left, y, width: textWidth }),
  );
  y += 20;
  for (const { label, values, style } of rows) {
    paper.tag(paper.root, 'P', () => {
      paper.line(label, styles.label, { x: content.left, y: y + 1, width: labelWidth - 8 });
      y = paper.lines(values, style, { x: content.left + labelWidth, y, width: valueWidth }) + 2;
    });
  }
  if (payload !== null) {
    paper.tag(paper.root, 'P', () =>
      paper.line(words.scan, styles.small, { x: content.left, y: y + 4, width: textWidth }),
    );
    drawCode(sheet, payload, top);
  }
  paper.y = top + height - 16;
}
