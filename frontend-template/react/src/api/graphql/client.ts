import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { ClientError, GraphQLClient, type Variables } from "graphql-request";
import { ApiError, kindOfStatus } from "../apiError";

const client = new GraphQLClient(
  new URL("/api/graphql", window.location.origin).href,
);

/**
 * Sends one operation and gives its data.
 *
 * @throws {ApiError} when there is no complete answer
 */
export async function request<Result, Input extends Variables>(
  document: TypedDocumentNode<Result, Input>,
  variables: Input,
  signal?: AbortSignal,
): Promise<Result> {
  try {
    return await client.request<Result>({ document, variables, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw toApiError(error);
  }
}

function toApiError(cause: unknown): ApiError {
  if (!(cause instanceof ClientError)) {
    return new ApiError("unavailable", "The service did not answer.", {
      cause,
    });
  }
  const { errors, status } = cause.response;
  const first = errors?.[0];
  if (first === undefined) {
    return new ApiError(
      kindOfStatus(status),
      `The service answered with status ${status}.`,
      { cause },
    );
  }
  const invalid = errors?.filter(
    ({ extensions }) => extensions.code === "BAD_USER_INPUT",
  );
  return new ApiError(
    invalid?.length === errors?.length ? "invalid" : "internal",
    first.message,
    {
      cause,
      fields: invalid?.flatMap(({ extensions, message }) =>
        typeof extensions.field === "string"
          ? [{ field: extensions.field, message }]
          : [],
      ),
    },
  );
}
