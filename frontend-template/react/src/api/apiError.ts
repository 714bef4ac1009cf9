/**
 * Why a request failed:
 * - `invalid`: the input was refused; `fields` says where.
 * - `unavailable`: nobody answered, or not in time; trying again may help.
 * - `internal`: the service answered, but not as agreed.
 */
export type ApiErrorKind = "invalid" | "unavailable" | "internal";

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A request to the API that failed, whatever the transport. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly kind: ApiErrorKind;
  readonly fields: readonly FieldError[];

  constructor(
    kind: ApiErrorKind,
    message: string,
    options: ErrorOptions & { fields?: readonly FieldError[] } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.fields = options.fields ?? [];
  }
}

/** Whether the same request may succeed a little later. */
export function isTransient(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "unavailable";
}

// [#if sample]
/** Whether the service refused the input, and so did nothing. After other errors it may have done what it was asked. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && error.kind === "invalid";
}

// [/#if]
/** The kind of error that an HTTP status stands for, when the body says nothing. */
export function kindOfStatus(status: number): ApiErrorKind {
  return status === 429 || (status >= 502 && status <= 504)
    ? "unavailable"
    : "internal";
}
