/**
 * Calls back, once, when somebody asks this process to end: by Ctrl-C, by a signal, or by ending the npm that runs it.
 * @param parent the process that started this one
 */
export function onLeave(parent: number, leave: () => void): void {
  let asked = false;
  // npm passes on what the terminal has sent us already.
  const once = () => {
    if (asked) return;
    asked = true;
    leave();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once);
  if (!process.env.npm_lifecycle_event) return;
  // npm runs us in a shell that dies of the signal npm passes on, without passing it on: we are left with another parent.
  setInterval(() => process.ppid !== parent && once(), 250).unref();
}
