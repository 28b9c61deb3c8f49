type Detail = { code?: string; param?: string };

/** An answer in Stripe's error form. `saved` tells whether an idempotency key keeps it: refused parameters are not kept. */
export class StripeFailure extends Error {
  constructor(
    readonly status: number,
    readonly type: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error',
    message: string,
    readonly detail: Detail = {},
  ) {
    super(message);
  }

  body(): { error: Record<string, string> } {
    const doc = this.detail.code
      ? { doc_url: `https://stripe.com/docs/error-codes/${this.detail.code.replaceAll('_', '-')}` }
      : {};
    return { error: { ...this.detail, ...doc, message: this.message, type: this.type } };
  }
}

/** A parameter that cannot be accepted. */
export function invalid(message: string, detail: Detail = {}): StripeFailure {
  return new StripeFailure(400, 'invalid_request_error', message, detail);
}

export function noSuch(kind: string, id: string): StripeFailure {
  const detail = { code: 'resource_missing', param: kind.split('.').at(-1) ?? 'id' };
  return new StripeFailure(404, 'invalid_request_error', `No such ${kind}: '${id}'`, detail);
}
