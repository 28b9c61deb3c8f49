import type { Drawing } from '../../domain/drawing.ts';
import { drawingBox } from '../../domain/drawing-box.ts';
import { drawingPath } from '../../domain/drawing-path.ts';
import { content, ink } from './layout.ts';
import { ensureRoom, type Sheet } from './sheet.ts';
import { column } from './term-lines.ts';

const width = 200;
const scale = width / drawingBox.width;
const height = drawingBox.height * scale;
/** In units of the box. */
const pen = 6;

/** A signature as it was drawn. `alt` is what a screen reader says of it. */
export function drawDrawing(sheet: Sheet, drawing: Drawing, alt: string): void {
  const { paper } = sheet;
  ensureRoom(sheet, height + 16);
  const x = content.left + column;
  const y = paper.y;
  const draw = () => {
    const { pdf } = paper;
    pdf.save();
    pdf.translate(x, y).scale(scale);
    pdf
      .lineWidth(pen)
      .lineCap('round')
      .lineJoin('round')
      .strokeColor(ink)
      .path(drawingPath(drawing))
      .stroke();
    pdf.restore();
  };
  const bbox = [x, y, x + width, y + height] as const;
  paper.tag(paper.root, 'Figure', draw, { alt: paper.clean(alt), bbox });
  paper.y += height + 16;
}
