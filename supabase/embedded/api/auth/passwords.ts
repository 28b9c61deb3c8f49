import { Worker } from 'node:worker_threads';
import { AuthFailure } from './failure.ts';
import { type Asker, tooManyTries } from './limits.ts';
import { Turns } from './turns.ts';

const COST = 10;
/** As `minimum_password_length` in config.toml. */
const MINIMUM_CHARACTERS = 8;
/** bcrypt reads no further. */
const MAXIMUM_BYTES = 72;
/** A hash of nothing anyone knows, compared with when there is no account: an unknown e-mail takes as long. */
const DECOY = '$2b$10$JjGY8WE6VpS8dWXoP2UW9u8vvsEv6hcJ2m8f82lAEElatH3cZZsmK';

/** Seconds after which somebody may ask again who found too many waiting. */
const BUSY_SECONDS = 2;

type Question = { password: string; hash?: string; cost?: number };
type Job = { question: Question; resolve: (value: unknown) => void; reject: (reason: Error) => void };
type Answer = { result?: unknown; error?: string };

/** Hashes and compares passwords, one after another in a thread of their own, which does not keep the process alive. */
export class Passwords {
  private readonly turns = new Turns<Job>();
  private present: Job | undefined;
  private worker: Worker | null = null;

  /** A bcrypt hash of a password that passes the rules, those of config.toml: 422 weak_password otherwise. */
  async hash(password: string, asker: Asker): Promise<string> {
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
    return String(await this.run({ password, cost: COST }, asker));
  }

  /**
   * Whether the password belongs to the hash. Spends the same time when there is no hash to compare with. 429 when too
   * many strangers' checks wait, 503 when too many of our functions' do.
   */
  async matches(password: string, hash: string | null, asker: Asker): Promise<boolean> {
    const equal = await this.run({ password, hash: hash || DECOY }, asker);
    return equal === true && Boolean(hash);
  }

  private run(question: Question, asker: Asker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.turns.add(asker, { question, resolve, reject })) throw tooBusy(asker);
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.present) return;
    this.present = this.turns.next();
    if (this.present) (this.worker ?? this.start()).postMessage(this.present.question);
  }

  private start(): Worker {
    const worker = new Worker(new URL('./bcrypt-worker.mjs', import.meta.url), { execArgv: [] });
    worker.unref();
    worker.on('message', ({ result, error }: Answer) =>
      this.settle((job) => (error === undefined ? job.resolve(result) : job.reject(new Error(error)))),
    );
    worker.on('error', (error) => this.fail(worker, error));
    worker.on('exit', () => this.fail(worker, new Error('The password thread ended.')));
    this.worker = worker;
    return worker;
  }

  private settle(tell: (job: Job) => void): void {
    const job = this.present;
    this.present = undefined;
    if (job) tell(job);
    this.goOn();
  }

  /** The check that was under way fails; those that wait go to a new thread. */
  private fail(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.settle((job) => job.reject(error));
  }
}

function tooBusy({ trusted }: Asker): AuthFailure {
  if (!trusted) return tooManyTries(BUSY_SECONDS);
  return new AuthFailure(
    503,
    'unexpected_failure',
    'Too many passwords wait to be checked.',
    {},
    BUSY_SECONDS,
  );
}
