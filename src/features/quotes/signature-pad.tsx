import type { Drawing } from '@shared/drawing.ts';
import { drawingBox as box } from '@shared/drawing-box.ts';
import { Eraser } from 'lucide-react';
import { type PointerEvent, useId, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Ink } from './drawing-view';
import { move, touch, within } from './pen';

type Props = {
  drawing: Drawing;
  onDraw: (change: (before: Drawing) => Drawing) => void;
  /** What is wrong with it. */
  error: string | null;
};

/** Where one signs with finger, pen or mouse. Whoever cannot has another way beside it. */
export function SignaturePad({ drawing, onDraw, error }: Props) {
  const words = useWords().quotes;
  const id = useId();
  const [pen, setPen] = useState<number | null>(null);
  const at = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) =>
    within(currentTarget.getBoundingClientRect(), clientX, clientY);
  return (
    <div
      className={classNames(
        'relative rounded-field border bg-base-100',
        error === null ? 'border-control' : 'border-error',
      )}
    >
      <svg
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={words.pad}
        aria-describedby={error === null ? undefined : id}
        className="w-full cursor-crosshair touch-none select-none"
        onPointerDown={(event) => {
          if (pen !== null || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setPen(event.pointerId);
          const point = at(event);
          onDraw((before) => touch(before, point));
        }}
        onPointerMove={(event) => {
          if (pen !== event.pointerId) return;
          const point = at(event);
          onDraw((before) => move(before, point));
        }}
        onPointerUp={() => setPen(null)}
        onPointerCancel={() => setPen(null)}
      >
        <path d="M60 320H940" className="stroke-base-300" strokeWidth={2} />
        <Ink drawing={drawing} />
      </svg>
      {/* Within the box, so that nothing moves under the pen when they go. */}
      <div className="pointer-events-none absolute inset-x-0 top-1/4 px-6 text-center">
        {error !== null ? (
          <p id={id} role="alert" className="font-medium text-error">
            {error}
          </p>
        ) : (
          drawing.length === 0 && (
            <p className="text-muted" aria-hidden="true">
              {words.padText}
            </p>
          )
        )}
      </div>
      {drawing.length > 0 && (
        <div className="absolute top-1 right-1">
          <Button size="sm" variant="ghost" icon={Eraser} onClick={() => onDraw(() => [])}>
            {words.erase}
          </Button>
        </div>
      )}
    </div>
  );
}
