// Runs in Deno, ahead of a function: makes its `Deno.serve` listen on a free loopback port and tells the parent which.
// (DENO_SERVE_ADDRESS does the same from Deno 2.2 on, but hosted Supabase is compatible with 2.1.)
const [mark, entry] = Deno.args;
const serve = Deno.serve;
let serving = false;

Deno.serve = (...given) => {
  serving = true;
  const options = given.find((part) => typeof part === 'object') ?? {};
  const handler = given.find((part) => typeof part === 'function') ?? options.handler;
  return serve(
    {
      ...(options.signal ? { signal: options.signal } : {}),
      onError: options.onError ?? failed,
      hostname: '127.0.0.1',
      port: 0,
      onListen: ({ port }) => console.log(`${mark}${port}`),
    },
    // The parent asks now and then whether the event loop still turns; a function's own paths begin with its name.
    (request, info) =>
      request.method === 'HEAD' && new URL(request.url).pathname === '/'
        ? new Response(null, { status: 204 })
        : handler(request, info),
  );
};

function failed(error) {
  console.error(error);
  const body = { code: 'WORKER_ERROR', message: 'Function exited due to an error (please check logs)' };
  return Response.json(body, { status: 500 });
}

// The pipe closes when the parent is gone, even by `kill -9`.
Deno.stdin.readable.pipeTo(new WritableStream()).finally(() => Deno.exit(0));

await import(entry);
if (!serving) {
  console.error('The function never called Deno.serve.');
  Deno.exit(1);
}
