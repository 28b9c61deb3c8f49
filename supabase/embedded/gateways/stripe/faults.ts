import type { HttpBindings } from '@hono/node-server';

/**
 * What the next call to the API meets.
 * `timeout`: it is done and never answered. `drop`: it is done and the connection breaks. `slow`: it is answered after
 * `ms`. `429` and `500`: it is not done.
 */
export type Fault = {
  kind: 'timeout' | 'drop' | 'slow' | '429' | '500';
  times: number;
  ms: number;
  /** Only calls whose path holds this. */
  path: string | null;
  /** Only calls of this account. */
  account: string | null;
};

export class Faults {
  readonly #waiting: Fault[] = [];
  readonly #hanging = new Set<() => void>();

  add(fault: Fault): void {
    this.#waiting.push(fault);
  }

  clear(): void {
    this.#waiting.length = 0;
  }

  /** Takes the fault meant for an account's call to this path, if there is one. */
  take(path: string, account: string): Fault | undefined {
    const index = this.#waiting.findIndex(
      (fault) =>
        (fault.path === null || path.includes(fault.path)) &&
        (fault.account === null || fault.account === account),
    );
    const fault = this.#waiting[index];
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.#waiting.splice(index, 1);
    return fault;
  }

  /** Ends when the caller gives up, or when the stand-in closes. */
  hang(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        this.#hanging.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      this.#hanging.add(end);
      signal.addEventListener('abort', end, { once: true });
    });
  }

  close(): void {
    for (const end of this.#hanging) end();
  }
}

/** Breaks the connection under a request. */
export function drop(env: Partial<HttpBindings>): void {
  env.incoming?.socket.destroy();
}
