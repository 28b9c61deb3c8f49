import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';
import { useDelayed } from '@/lib/use-delayed';

type Props = {
  /** The shape of what is coming. */
  shape?: 'lines' | 'table' | 'document' | undefined;
  /** Milliseconds before anything shows. */
  delay?: number | undefined;
};

const widths = ['w-2/3', 'w-full', 'w-5/6', 'w-3/4'];

/** Grey shapes in place of what is being read. Room is kept at once; the shapes appear only when it takes a while. */
export function LoadingState({ shape = 'lines', delay = 250 }: Props) {
  const words = useWords();
  const shown = useDelayed(delay);
  return (
    <div role="status" className={classNames('grid gap-3', !shown && 'invisible')}>
      <span className="sr-only">{shown ? words.common.loading : ''}</span>
      {shape === 'lines' &&
        widths.map((width) => <div key={width} className={classNames('skeleton h-4', width)} />)}
      {shape === 'table' &&
        ['a', 'b', 'c', 'd', 'e'].map((row) => <div key={row} className="skeleton h-12 w-full" />)}
      {shape === 'document' && (
        <>
          <div className="skeleton h-8 w-1/2" />
          <div className="skeleton h-14 w-2/3" />
          <div className="skeleton h-11 w-full" />
          <div className="skeleton mt-4 h-64 w-full" />
        </>
      )}
    </div>
  );
}
