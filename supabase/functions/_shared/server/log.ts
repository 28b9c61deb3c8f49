/**
 * One structured line per event. Only what leads to the cause: request id, code, function, durations. No names,
 * addresses, tokens, e-mails or bodies: logs are kept longer and read by more people than the data.
 */
export function log(entry: Readonly<Record<string, string | number | boolean | null | undefined>>): void {
  // biome-ignore lint/suspicious/noConsole: the edge runtime collects logs from the console, here and nowhere else
  console.log(JSON.stringify(entry));
}
