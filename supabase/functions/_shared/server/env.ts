/** Reads one variable of the environment; undefined when it is empty or not set. */
export type Env = (name: string) => string | undefined;

/** The environment of the running function. One that the sandbox does not let us read is one that is not set. */
export const env: Env = (name) => {
  try {
    return Deno.env.get(name) || undefined;
  } catch {
    return undefined;
  }
};

/** A variable without which the function cannot work. Throws, naming the variable and never its value. */
export function required(name: string, from: Env = env): string {
  const value = from(name);
  if (value === undefined) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
