import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * In which request something is done, however deep and also after its answer: what a request queues carries its id, also
 * where nobody handed it on.
 */
const scope = new AsyncLocalStorage<string>();

export const inRequest = <Done>(requestId: string, work: () => Done): Done => scope.run(requestId, work);

/** The id of the request; undefined outside of one. */
export const currentRequest = (): string | undefined => scope.getStore();
