import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { withCursor } from '@/lib/keyset';
import { SearchField } from './search-field';

const pause = 300;

/**
 * A search box that keeps what it looks for in the address (`?search=`), once typing rests. One search is one step
 * back, however many letters it took.
 */
export function AddressSearch({ label }: { label: string }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('search') ?? '';
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const [resting, setResting] = useState(true);
  const typing = useRef(false);

  // The address changed by another way (back, a filter taken away): the box follows.
  if (known !== asked) {
    setKnown(asked);
    if (resting && text.trim() !== asked) setText(asked);
  }

  const look = () => {
    setResting(true);
    const wanted = text.trim();
    if (wanted === asked) return;
    const next = withCursor(params, null);
    if (wanted === '') next.delete('search');
    else next.set('search', wanted);
    setParams(next, { replace: typing.current });
    typing.current = true;
  };
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the wait anew.
  useEffect(() => {
    if (resting) return;
    const timer = setTimeout(() => latest.current(), pause);
    return () => clearTimeout(timer);
  }, [resting, text]);

  return (
    <form
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        look();
        typing.current = false;
      }}
    >
      <SearchField
        label={label}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setResting(false);
          setText(event.target.value);
        }}
        onBlur={() => {
          typing.current = false;
        }}
      />
    </form>
  );
}
