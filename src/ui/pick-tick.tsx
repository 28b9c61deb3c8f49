/** How rows are picked: a tick before each. */
export type Picking<Row> = {
  has: (id: string) => boolean;
  toggle: (row: Row) => void;
  /** What the tick is heard as. */
  label: (row: Row) => string;
};

type Props = { label: string; checked: boolean; onToggle: () => void };

/** The tick of a row: above the link that covers it, with room around it for a finger. */
export function PickTick({ label, checked, onToggle }: Props) {
  return (
    <label className="relative z-1 -m-3 grid w-fit cursor-pointer p-3">
      <input
        type="checkbox"
        className="checkbox checkbox-sm checkbox-primary tick-control"
        aria-label={label}
        checked={checked}
        onChange={onToggle}
      />
    </label>
  );
}
