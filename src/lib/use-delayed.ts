import { useEffect, useState } from 'react';

/** False at first, true after `milliseconds`: what comes quickly should not flash a waiting sign. */
export function useDelayed(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
