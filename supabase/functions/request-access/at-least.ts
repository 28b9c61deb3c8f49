/** Does the work, and ends no sooner than so many milliseconds after it began, whether it succeeds or fails. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const pause = new Promise((resolve) => setTimeout(resolve, milliseconds));
  try {
    return await work();
  } finally {
    await pause;
  }
}
