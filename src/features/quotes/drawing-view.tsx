import type { Drawing } from '@shared/drawing.ts';
import { drawingBox as box } from '@shared/drawing-box.ts';
import { drawingPath } from '@shared/drawing-path.ts';

/** A signature as it was drawn, in the colour of the text around it. */
export function DrawingView({ drawing, label }: { drawing: Drawing; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-60 overflow-visible"
    >
      <Ink drawing={drawing} />
    </svg>
  );
}

/** The strokes alone. */
export function Ink({ drawing }: { drawing: Drawing }) {
  return (
    <path
      d={drawingPath(drawing)}
      fill="none"
      stroke="currentColor"
      strokeWidth={6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
