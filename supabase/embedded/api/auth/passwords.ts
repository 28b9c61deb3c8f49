import { Worker } from 'node:worker_threads';
import { AuthFailure } from './failure.ts';

const COST = 10;
/** As `minimum_password_length` in config.toml. */
const MINIMUM_CHARACTERS = 8;
/** bcrypt reads no further. */
const MAXIMUM_BYTES = 72;
/** A hash of nothing anyone knows, compared with when there is no account: an unknown e-mail takes as long. */
const DECOY = '$2b$10$JjGY8WE6VpS8dWXoP2UW9u8vvsEv6hcJ2m8f82lAEElatH3cZZsmK';

type Job = { resolve: (value: unknown) => void; reject: (reason: Error) => void };
type Answer = { id: number; result?: unknown; error?: string };

/** Hashes and compares passwords in a thread of their own, which does not keep the process alive. */
export class Passwords {
  private readonly jobs = new Map<number, Job>();
  private worker: Worker | null = null;
  private next = 0;

  /** A bcrypt hash of a password that passes the rules, those of config.toml: 422 weak_password otherwise. */
  async hash(password: string): Promise<string> {
    if (Buffer.byteLength(password) > MAXIMUM_BYTES) {
      throw new AuthFailure(
        400,
        'validation_failed',
        `Password cannot be longer than ${MAXIMUM_BYTES} characters`,
      );
    }
    if ([...password].length < MINIMUM_CHARACTERS) {
      throw new AuthFailure(
        422,
        'weak_password',
        `Password should be at least ${MINIMUM_CHARACTERS} characters.`,
        {
          weak_password: { reasons: ['length'] },
        },
      );
    }
    return String(await this.run({ password, cost: COST }));
  }

  /** Whether the password belongs to the hash. Spends the same time when there is no hash to compare with. */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const equal = await this.run({ password, hash: hash || DECOY });
    return equal === true && Boolean(hash);
  }

  private run(job: { password: string; hash?: string; cost?: number }): Promise<unknown> {
    const worker = this.worker ?? this.start();
    this.next += 1;
    const id = this.next;
    return new Promise((resolve, reject) => {
      this.jobs.set(id, { resolve, reject });
      worker.postMessage({ id, ...job });
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./bcrypt-worker.mjs', import.meta.url), { execArgv: [] });
    worker.unref();
    worker.on('message', ({ id, result, error }: Answer) => {
      const job = this.jobs.get(id);
      this.jobs.delete(id);
      if (error === undefined) job?.resolve(result);
      else job?.reject(new Error(error));
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('The password thread ended.')));
    this.worker = worker;
    return worker;
  }

  private fail(error: Error): void {
    this.worker = null;
    for (const job of this.jobs.values()) job.reject(error);
    this.jobs.clear();
  }
}
