import type { Plugin } from 'vite';

/** Of builtins by their full name; younger than `build.target` (Chrome 111, Firefox 114, Safari 16.4). */
const builtins =
  /\b(?:Promise\.(?:withResolvers|try)|URL\.(?:parse|canParse)|Array\.fromAsync|(?:Object|Map)\.groupBy|RegExp\.escape|Uint8Array\.from(?:Base64|Hex)|AbortSignal\.any|Iterator\.(?:from|concat)|Math\.sumPrecise|Error\.isError|Intl\.(?:Segmenter|DurationFormat))\b/g;

/** Methods whose names nothing else has; `union`, `with` and `toHex` are also methods of libraries. */
const methods =
  /\.(?:to(?:Sorted|Reversed|Spliced)|(?:is|to)WellFormed|is(?:Subset|Superset)Of|isDisjointFrom|symmetricDifference|getOrInsert(?:Computed)?|setFromBase64)(?=\()|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)(?=\()/g;

/** What code calls that browsers of the build's target lack and that it does not ask for first (`typeof URL.canParse`). */
export function lackingIn(code: string): string[] {
  const named = [...code.matchAll(builtins)].map(([name]) => name);
  const called = [...code.matchAll(methods)].map(([name]) => name);
  return [...new Set([...named.filter((name) => !code.includes(`typeof ${name}`)), ...called])];
}

/** Fails the build where a chunk needs a younger browser than `build.target`, which translates syntax alone. `except` names chunks that bring what browsers lack. */
export function buildTarget(except: readonly string[]): Plugin {
  return {
    name: 'zaguan-build-target',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk' || except.includes(output.name)) continue;
          const lacking = lackingIn(output.code);
          if (lacking.length > 0) {
            this.error(`${output.fileName} needs a younger browser than build.target: ${lacking.join(', ')}`);
          }
        }
      },
    },
  };
}
