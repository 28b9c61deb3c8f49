import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { classNames } from '@/lib/class-names';
import { useWords } from '@/lib/i18n';

export type Toast = { text: string; tone?: 'success' | 'danger' | undefined };

type Shown = Toast & { id: number };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
const lasting = 6_000;

/** Shows short messages about what was done. Nothing that must be read may stand only here. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    setShown((before) => [...before.slice(-2), { ...toast, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const drop = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-0 bottom-20 z-50 grid justify-items-center gap-2 px-4 md:bottom-6 print:hidden"
      >
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDone={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

/** `const toast = useToast(); toast({ text: words.common.saved })`. */
export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}

function ToastCard({ toast, onDone }: { toast: Shown; onDone: (id: number) => void }) {
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDone(toast.id), lasting);
    return () => clearTimeout(timer);
  }, [held, onDone, toast.id]);
  const Icon = toast.tone === 'danger' ? CircleAlert : CircleCheck;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing or focusing only holds the message, it does nothing.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={classNames(
        'pointer-events-auto flex w-full max-w-sm items-center gap-3 rounded-box bg-neutral py-2 pr-2 pl-4 text-neutral-content shadow-float',
      )}
    >
      <Icon className="size-[1.15rem] shrink-0" aria-hidden="true" />
      <p className="min-w-0 flex-1 py-1 font-medium">{toast.text}</p>
      <button
        type="button"
        aria-label={words.common.close}
        onClick={() => onDone(toast.id)}
        className="grid size-9 cursor-pointer place-items-center rounded-md opacity-80 hover:opacity-100"
      >
        <X className="size-4" aria-hidden="true" />
      </button>
    </div>
  );
}
