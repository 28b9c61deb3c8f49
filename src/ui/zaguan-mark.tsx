/** Our own mark: a door within a door. Decoration: the name stands beside it. */
export function ZaguanMark({ className = 'size-8' }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" className="fill-primary" />
      <path
        d="M7.5 25V15.5a8.5 8.5 0 0 1 17 0V25M5.5 25h21"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        className="stroke-primary-content"
      />
      <path d="M12.5 25v-8.5a3.5 3.5 0 0 1 7 0V25z" className="fill-primary-content opacity-70" />
    </svg>
  );
}
