import createClient from "openapi-fetch";
import { ApiError, kindOfStatus, type FieldError } from "../apiError";
import type { paths } from "./schema.generated";

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up for each request, so that what wraps it later (tracing, tests) is used.
  fetch: (request) => fetch(request),
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * Waits for one answer and gives its data.
 *
 * @throws {ApiError} when there is none, or when it is a problem
 */
export async function dataOf<Data>(
  answer: Promise<Answer<Data>>,
  signal?: AbortSignal,
): Promise<Data> {
  let received: Answer<Data>;
  try {
    received = await answer;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError("unavailable", "The service did not answer.", { cause });
  }
  if (received.data !== undefined) return received.data;
  throw toApiError(received.error, received.response.status);
}

function toApiError(problem: unknown, status: number): ApiError {
  if (!isRecord(problem)) {
    return new ApiError(
      kindOfStatus(status),
      `The service answered with status ${status}.`,
    );
  }
  const text = problem.detail ?? problem.title;
  return new ApiError(
    problem.code === "BAD_USER_INPUT" ? "invalid" : kindOfStatus(status),
    typeof text === "string"
      ? text
      : `The service answered with status ${status}.`,
    {
      fields: Array.isArray(problem.errors)
        ? problem.errors.filter(isFieldError)
        : [],
    },
  );
}

function isFieldError(value: unknown): value is FieldError {
  return (
    isRecord(value) &&
    typeof value.field === "string" &&
    typeof value.message === "string"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
